/** Full copies of the tables, and what brings them back (RULES 13). */
package org.patronage.application.backup;
