// SPDX-License-Identifier: Apache-2.0
/** The life of one record, put together from NiFi's provenance and the hub's database. Names fields and codes, never a value of a record. */
package org.healthhub.sandbox.trace;
