// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Files of the page that never change: they come out of the archive, nothing comes from elsewhere.
 */
final class Assets {

    private static final String OWN = "/org/healthhub/nifi/processors/dashboard/";
    /** uPlot, from its package. */
    private static final String CHARTS = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final String SCRIPT = "text/javascript; charset=UTF-8";
    private static final String STYLE = "text/css; charset=UTF-8";

    private static final Map<String, Asset> ASSETS = Map.of(
            "dashboard.js", new Asset(OWN + "dashboard.js", SCRIPT),
            "dashboard.css", new Asset(OWN + "dashboard.css", STYLE),
            "uplot.js", new Asset(CHARTS + "uPlot.iife.min.js", SCRIPT),
            "uplot.css", new Asset(CHARTS + "uPlot.min.css", STYLE));

    private Assets() {
    }

    private record Asset(String resource, String mediaType) {
    }

    /** The file of a name. */
    static Optional<Answer> of(final String name) {
        return Optional.ofNullable(ASSETS.get(name)).map(asset -> new Answer(Answer.OK, asset.mediaType(), bytes(asset.resource()), true));
    }

    private static byte[] bytes(final String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The archive lacks " + resource);
            }
            return in.readAllBytes();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
