/** What members are told of their study, in the app. */
package vn.handbook.notification;
