/** CP05: a lock was held while the task waited on something else. */
package app.rules.across;
