// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import org.healthhub.core.catalogue.Resource;

/**
 * What the sides hold of one resource and where they differ.
 *
 * @param resource the resource
 * @param source records that were seen in the source and passed the checks
 * @param hub records in the hub's table, logically deleted ones included
 * @param platform records at the platform, logically deleted ones included
 * @param sourceToHub differences between what was seen in the source and the hub's table
 * @param hubToPlatform differences between the hub's table and the platform
 * @param refused of these: the platform refused the record, so it can not be there
 * @param waiting of these: the record is under way, its batch has no judgement yet or it was stored only just now
 * @param pushedAgain of these: sent once more
 * @param vanished records that the last complete reading of the source no longer found
 * @param fault why the resource could not be compared completely, empty when it was
 */
public record ResourceBalance(
        Resource resource,
        long source,
        long hub,
        long platform,
        DifferenceCounts sourceToHub,
        DifferenceCounts hubToPlatform,
        long refused,
        long waiting,
        long pushedAgain,
        long vanished,
        String fault) {

    /** The same counts of a comparison that broke off. */
    public ResourceBalance failed(final String code) {
        return new ResourceBalance(resource, source, hub, platform, sourceToHub, hubToPlatform, refused, waiting, pushedAgain, vanished, code);
    }

    /** What a person should know, in Chinese. */
    public String verdict() {
        if (!fault.isEmpty()) {
            return "未能对账：" + fault;
        }
        if (sourceToHub.total() == 0 && hubToPlatform.total() == 0) {
            return "一致";
        }
        final long open = hubToPlatform.total() - refused - waiting - pushedAgain;
        if (open > 0 || sourceToHub.total() > 0) {
            return "不一致，需处理";
        }
        return pushedAgain > 0 ? "不一致，已重新上报" : "差异均已说明（退回或在途）";
    }

    /** Whether a person has to act. */
    public boolean needsPerson() {
        return !fault.isEmpty() || sourceToHub.total() > 0 || hubToPlatform.total() > refused + waiting + pushedAgain;
    }
}
