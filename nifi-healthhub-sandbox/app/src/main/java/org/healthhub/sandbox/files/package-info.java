// SPDX-License-Identifier: Apache-2.0
/**
 * Files of the source systems: an SFTP server, and sample rows as data files with control files.
 */
package org.healthhub.sandbox.files;
