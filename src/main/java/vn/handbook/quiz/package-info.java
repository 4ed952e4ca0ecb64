/** Quizzes that sections ask for: the editors' banks of questions and the members' attempts. */
package vn.handbook.quiz;
