/** The SCD feed: disability ratings, with the sticky Permanent and Total flag (RULES 6, 7). */
package org.patronage.domain.disability;
