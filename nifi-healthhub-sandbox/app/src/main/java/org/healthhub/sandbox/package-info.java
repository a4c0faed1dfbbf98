// SPDX-License-Identifier: Apache-2.0
/** A local NiFi with source systems and a provincial platform, all on the loopback interface, to try and to test. */
package org.healthhub.sandbox;
