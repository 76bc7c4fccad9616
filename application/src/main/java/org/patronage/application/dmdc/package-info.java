/**
 * What leaves for DMDC: exports and the EDIPI backfill, each in exactly one file (RULES 11, 12).
 */
package org.patronage.application.dmdc;
