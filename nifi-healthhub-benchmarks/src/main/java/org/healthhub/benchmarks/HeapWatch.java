// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * The most that was ever left in the heap after a collection: what a work really holds, without the garbage that waits.
 */
final class HeapWatch implements NotificationListener, AutoCloseable {

    private final AtomicLong most = new AtomicLong();

    HeapWatch() {
        for (final GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(this, null, null);
        }
    }

    @Override
    public void handleNotification(final Notification notification, final Object handback) {
        if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())) {
            final GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            final long left = info.getGcInfo().getMemoryUsageAfterGc().values().stream().mapToLong(MemoryUsage::getUsed).sum()
                    - outsideHeap(info);
            most.accumulateAndGet(left, Math::max);
        }
    }

    /** Class data and compiled code are reported as pools too. */
    private static long outsideHeap(final GarbageCollectionNotificationInfo info) {
        return info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().startsWith("Metaspace") || pool.getKey().startsWith("Code") || pool.getKey().startsWith("Compressed"))
                .mapToLong(pool -> pool.getValue().getUsed()).sum();
    }

    /** Bytes. */
    long most() {
        return most.get();
    }

    @Override
    public void close() {
        for (final GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            try {
                ((NotificationEmitter) collector).removeNotificationListener(this);
            } catch (final ListenerNotFoundException e) {
                throw new IllegalStateException("Was added when this was made", e);
            }
        }
    }
}
