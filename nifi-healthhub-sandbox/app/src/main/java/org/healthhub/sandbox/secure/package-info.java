// SPDX-License-Identifier: Apache-2.0
/** The secured sandbox: its certificates, and which role may do what. */
package org.healthhub.sandbox.secure;
