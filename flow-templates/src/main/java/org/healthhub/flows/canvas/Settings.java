// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.canvas;

import org.apache.nifi.flow.VersionedConfigurableExtension;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedPropertyDescriptor;

import java.util.Map;
import java.util.TreeMap;

/**
 * Property values of one component with the little that NiFi wants to know of each property on import. Not thread-safe.
 */
public final class Settings {

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, VersionedPropertyDescriptor> descriptors = new TreeMap<>();

    /** Sets a plain property. */
    public Settings set(final String property, final String value) {
        return put(property, value, false, false, false);
    }

    /** Sets a sensitive property; the value must be a reference to a sensitive parameter. */
    public Settings secret(final String property, final String value) {
        return put(property, value, false, true, false);
    }

    /** Sets a property that the user of the component names. */
    public Settings dynamic(final String property, final String value) {
        return put(property, value, false, false, true);
    }

    /** Points a property to a controller service of the same group. */
    public Settings service(final String property, final VersionedControllerService service) {
        return put(property, service.getIdentifier(), true, false, false);
    }

    /** Points a property that the user of the component names to a controller service. */
    public Settings dynamicService(final String property, final VersionedControllerService service) {
        return put(property, service.getIdentifier(), true, false, true);
    }

    void applyTo(final VersionedConfigurableExtension component) {
        component.setProperties(values);
        component.setPropertyDescriptors(descriptors);
    }

    private Settings put(final String property, final String value, final boolean service, final boolean sensitive, final boolean dynamic) {
        final VersionedPropertyDescriptor descriptor = new VersionedPropertyDescriptor();
        descriptor.setName(property);
        descriptor.setDisplayName(property);
        descriptor.setIdentifiesControllerService(service);
        descriptor.setSensitive(sensitive);
        descriptor.setDynamic(dynamic);
        values.put(property, value);
        descriptors.put(property, descriptor);
        return this;
    }
}
