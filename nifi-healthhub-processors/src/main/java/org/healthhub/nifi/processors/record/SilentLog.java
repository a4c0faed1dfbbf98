// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.logging.ComponentLog;

import java.lang.reflect.Proxy;

/**
 * A log that keeps nothing, for readers and writers: stock ones log the whole record when they can not parse or write it, which would put personal data
 * into logs and bulletins.
 */
final class SilentLog {

    static final ComponentLog INSTANCE = (ComponentLog) Proxy.newProxyInstance(SilentLog.class.getClassLoader(), new Class<?>[] {ComponentLog.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                case "toString" -> "SilentLog";
                default -> method.getReturnType() == boolean.class ? Boolean.FALSE : null;
            });

    private SilentLog() {
    }
}
