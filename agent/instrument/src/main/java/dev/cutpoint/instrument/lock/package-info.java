/** What is woven into application classes to follow the locks and monitors that they take: one class for each way of taking one. */
package dev.cutpoint.instrument.lock;
