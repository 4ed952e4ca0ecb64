/** The embedded PostgreSQL: started, recovered and stopped together with the application. */
package vn.handbook.database;
