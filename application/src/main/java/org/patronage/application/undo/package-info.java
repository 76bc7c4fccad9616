/** Taking a file back after it was applied: as if it had never come. */
package org.patronage.application.undo;
