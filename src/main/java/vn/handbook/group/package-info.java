/** Groups of members across the tree: by name, or by what they have in common. */
package vn.handbook.group;
