// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.lifecycle.OnDisabled;
import org.apache.nifi.annotation.lifecycle.OnEnabled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationContext;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.resource.ResourceCardinality;
import org.apache.nifi.components.resource.ResourceType;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.controller.ConfigurationContext;
import org.apache.nifi.controller.VerifiableControllerService;
import org.apache.nifi.logging.ComponentLog;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueFault;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.digest.StandardKeyedDigests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The catalogue of the product, laid over by a directory of the operator. Thread-safe while enabled.
 */
@Tags({"catalogue", "catalog", "resource", "schema", "code", "digest", "hmac", "sm3", "health",
    "资源目录", "数据资源", "编目", "信息项", "值域", "数据元", "国密", "身份证", "卫生健康"})
@CapabilityDescription("Holds the resource catalogue (资源目录) of the health business systems, with fields, value domains, aliases and rules, and makes record keys, "
        + "person keys and row digests under the hub's key. "
        + "A directory can replace or extend any part of the built-in catalogue. The catalogue is checked completely when the service is enabled, "
        + "and every fault is reported at once.")
@SeeAlso({HttpProvincialPlatform.class, DatabaseCollectionLedger.class})
public class StandardResourceCatalogue extends AbstractControllerService implements ResourceCatalogue, VerifiableControllerService {

    static final PropertyDescriptor CATALOGUE_DIRECTORY = new PropertyDescriptor.Builder()
            .name("Catalogue Directory")
            .description("Directory of catalogue files that replace or extend the built-in catalogue, in the same layout. Read when the service is enabled. "
                    + "Without it the built-in catalogue is used; a reference to an empty parameter is not allowed.")
            .required(false)
            .identifiesExternalResource(ResourceCardinality.SINGLE, ResourceType.DIRECTORY)
            .build();

    static final PropertyDescriptor HUB_KEY = new PropertyDescriptor.Builder()
            .name("Hub Key")
            .description("Secret text of at least 16 characters under which record keys and person keys are made. "
                    + "The same key must be used in all flows and for ever: with another key every record and every person gets another key, "
                    + "so that old and new data no longer fit together. Keep a copy in a safe place.")
            .required(true)
            .sensitive(true)
            .addValidator(StandardResourceCatalogue::validateKey)
            .build();

    static final PropertyDescriptor DIGEST_FAMILY = new PropertyDescriptor.Builder()
            .name("Digest Family")
            .description("Digest for record keys, person keys, row digests and content digests. Like the Hub Key it must not change once data are stored.")
            .required(true)
            .allowableValues(DigestFamilyChoice.class)
            .defaultValue(DigestFamilyChoice.SHA_256)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(CATALOGUE_DIRECTORY, HUB_KEY, DIGEST_FAMILY);

    private static final int SHORTEST_KEY = 16;

    static final String CATALOGUE_STEP = "Catalogue";
    static final String KEY_STEP = "Hub key and digest";

    /** What holds while the service is enabled. */
    private record Enabled(Catalogue catalogue, KeyedDigests digests) {
    }

    private volatile Enabled enabled;

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @OnEnabled
    public void onEnabled(final ConfigurationContext context) throws CatalogueException {
        final Catalogue catalogue = load(context);
        enabled = new Enabled(catalogue, digests(context));
        getLogger().info("Resource catalogue loaded: {}", describe(catalogue));
    }

    @OnDisabled
    public void onDisabled() {
        enabled = null;
    }

    @Override
    public Catalogue catalogue() {
        return state().catalogue();
    }

    @Override
    public KeyedDigests digests() {
        return state().digests();
    }

    @Override
    public List<ConfigVerificationResult> verify(final ConfigurationContext context, final ComponentLog verificationLogger, final Map<String, String> variables) {
        final List<ConfigVerificationResult> results = new ArrayList<>();
        try {
            results.add(result(CATALOGUE_STEP, Outcome.SUCCESSFUL, describe(load(context))));
        } catch (final CatalogueException e) {
            for (final CatalogueFault fault : e.faults()) {
                results.add(result(CATALOGUE_STEP, Outcome.FAILED, describe(fault)));
            }
        }
        final KeyedDigests digests = digests(context);
        // Computing once shows that the chosen family is there; the result is not shown, because it would let short keys be guessed.
        digests.contentDigest(new byte[0]);
        results.add(result(KEY_STEP, Outcome.SUCCESSFUL, "Keys are made with " + context.getProperty(DIGEST_FAMILY).asAllowableValue(DigestFamilyChoice.class).getValue()));
        return results;
    }

    private static ValidationResult validateKey(final String subject, final String input, final ValidationContext context) {
        // The result does not carry the input: it is a secret.
        return new ValidationResult.Builder().subject(subject).valid(input != null && input.strip().length() >= SHORTEST_KEY)
                .explanation("must have at least " + SHORTEST_KEY + " characters").build();
    }

    private Enabled state() {
        final Enabled present = enabled;
        if (present == null) {
            throw new IllegalStateException("The service is not enabled");
        }
        return present;
    }

    private static Catalogue load(final ConfigurationContext context) throws CatalogueException {
        final String directory = context.getProperty(CATALOGUE_DIRECTORY).getValue();
        return directory == null ? CatalogueLoader.builtIn() : CatalogueLoader.withOverrides(Path.of(directory.strip()));
    }

    private static KeyedDigests digests(final ConfigurationContext context) {
        return StandardKeyedDigests.of(
                context.getProperty(DIGEST_FAMILY).asAllowableValue(DigestFamilyChoice.class).family(),
                context.getProperty(HUB_KEY).getValue().getBytes(StandardCharsets.UTF_8));
    }

    private static String describe(final Catalogue catalogue) {
        final String systems = catalogue.systems().stream()
                .map(system -> "%s (%d resources)".formatted(system.code(), system.resources().size()))
                .collect(Collectors.joining(", "));
        final int fields = catalogue.resources().stream().map(Resource::fields).mapToInt(List::size).sum();
        return "%s: systems %s; %d resources with %d fields; %d value domains"
                .formatted(catalogue.origin(), systems, catalogue.resources().size(), fields, catalogue.domains().size());
    }

    private static String describe(final CatalogueFault fault) {
        return "%s %s %s: %s".formatted(fault.file(), fault.resource(), fault.field(), fault.message()).strip().replaceAll(" +", " ").replace(" :", ":");
    }

    private static ConfigVerificationResult result(final String step, final Outcome outcome, final String explanation) {
        return new ConfigVerificationResult.Builder().verificationStepName(step).outcome(outcome).explanation(explanation).build();
    }
}
