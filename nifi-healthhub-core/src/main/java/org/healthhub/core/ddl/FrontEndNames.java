// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.catalogue.Resource;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names of the tables of a front-end database (前置库). The layout itself is a proposal: that of 陕西省省级政务数据平台 is not public. Immutable.
 *
 * @param batch table of the parts of batches
 * @param data pattern of the data tables; {@link #TABLE} and {@link #RESOURCE} in it stand for the resource
 * @param receipt table of the receipts
 * @param error table of the refused rows
 * @param inventory table of questions about what the platform keeps, with its answers
 */
public record FrontEndNames(String batch, String data, String receipt, String error, String inventory) {

    /** In the pattern: the resource's table in the catalogue, such as {@code dth_death}. */
    public static final String TABLE = "{table}";
    /** In the pattern: the resource's code in lower case, such as {@code s20r01}. */
    public static final String RESOURCE = "{resource}";

    /** Names used when nothing else is configured; they keep within the 30 characters of older Oracle for every resource of the catalogue. */
    public static final FrontEndNames STANDARD = new FrontEndNames("qz_batch", "qz_" + TABLE, "qz_receipt", "qz_receipt_error", "qz_inventory");

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$#]*(\\.[\\p{L}_][\\p{L}\\p{N}_$#]*)?");

    public FrontEndNames {
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(receipt, "receipt");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(inventory, "inventory");
    }

    /**
     * Whether a text can stand as the name of a table, with or without a schema, unquoted.
     */
    public static boolean isName(final String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /**
     * Whether a text is a pattern of data tables: a name once the resource is put in, and another one for each resource.
     */
    public static boolean isPattern(final String text) {
        return text != null && (text.contains(TABLE) || text.contains(RESOURCE)) && isName(text.replace(TABLE, "t").replace(RESOURCE, "r"));
    }

    /**
     * Name of a resource's data table.
     */
    public String dataTable(final Resource resource) {
        return data.replace(TABLE, resource.table()).replace(RESOURCE, resource.code().toLowerCase(Locale.ROOT));
    }
}
