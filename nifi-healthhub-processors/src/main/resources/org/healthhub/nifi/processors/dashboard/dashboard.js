// SPDX-License-Identifier: Apache-2.0
(function () {
    "use strict";
    const REFRESH = 30000;
    const HEIGHT = 220;

    function draw(place) {
        const data = JSON.parse(place.querySelector("script").textContent);
        const options = {
            width: Math.max(320, place.clientWidth),
            height: HEIGHT,
            scales: {x: {time: false}},
            series: [{label: "日期", value: (chart, index) => index === null ? "" : data.days[index]}].concat(data.series.map(series => ({
                label: series.label, stroke: series.colour, width: 2, points: {size: 5},
                value: (chart, value) => value === null ? "" : value.toLocaleString("zh-CN")
            }))),
            axes: [
                {incrs: [1, 2, 5, 10], values: (chart, splits) => splits.map(index => Number.isInteger(index) && data.days[index] ? data.days[index].slice(5) : "")},
                {size: 80, values: (chart, splits) => splits.map(value => value.toLocaleString("zh-CN"))}
            ]
        };
        new uPlot(options, [data.days.map((day, index) => index)].concat(data.series.map(series => series.values)), place);
    }

    function drawAll() {
        document.querySelectorAll(".trend").forEach(draw);
    }

    function refresh() {
        if (document.hidden || location.pathname === "/help") {
            return;
        }
        const broken = document.getElementById("broken");
        fetch(location.href, {cache: "no-store"}).then(answer => answer.text()).then(text => {
            const next = new DOMParser().parseFromString(text, "text/html").querySelector("main");
            const open = Array.from(document.querySelectorAll("details[open]")).length > 0;
            document.querySelector("main").replaceWith(next);
            document.querySelectorAll("details").forEach(details => {
                details.open = open;
            });
            broken.hidden = true;
            drawAll();
        }).catch(() => {
            broken.hidden = false;
        });
    }

    drawAll();
    setInterval(refresh, REFRESH);
}());
