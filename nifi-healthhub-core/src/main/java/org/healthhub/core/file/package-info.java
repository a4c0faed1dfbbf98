// SPDX-License-Identifier: Apache-2.0
/**
 * Files that source systems lay down: the control file that goes with a data file, and the check of the one against the other.
 */
package org.healthhub.core.file;
