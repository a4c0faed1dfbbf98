// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlotTest {

    @Test
    void testPointsStandWhereTheyBelong() throws Exception {
        final String svg = new Plot("title", "MB", "records a second", true).svg(
                Map.of("line", List.of(new GrowthPoint("a", 1, 0), new GrowthPoint("a", 10, 50), new GrowthPoint("a", 100, 100))));
        final NodeList circles = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("circle");
        assertEquals(3, circles.getLength());
        final double[] x = new double[3];
        final double[] y = new double[3];
        for (int i = 0; i < 3; i++) {
            x[i] = Double.parseDouble(circles.item(i).getAttributes().getNamedItem("cx").getTextContent());
            y[i] = Double.parseDouble(circles.item(i).getAttributes().getNamedItem("cy").getTextContent());
        }
        assertEquals(x[1] - x[0], x[2] - x[1], 0.11);
        assertEquals(y[0] - y[1], y[1] - y[2], 0.11);
        assertTrue(y[0] > y[2]);
    }
}
