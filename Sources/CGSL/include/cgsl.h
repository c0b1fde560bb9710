#ifndef CGSL_H
#define CGSL_H

/* Our plain functions over the GNU Scientific Library. Each writes its answer to `result` and returns 0, or a status
   that `cgsl_message` puts into words. None of them stops the process, and each may be called from any thread. */

/* The version of the library that is linked, such as "2.7.1". */
const char *cgsl_version(void);

/* The words of the library for a status. */
const char *cgsl_message(int status);

int cgsl_student_quantile(double probability, double degrees_of_freedom, double *result);
int cgsl_student_upper_tail(double t, double degrees_of_freedom, double *result);
int cgsl_normal_quantile(double probability, double *result);
int cgsl_normal_cumulative(double x, double *result);
int cgsl_gamma_quantile(double probability, double shape, double scale, double *result);
int cgsl_gamma_cumulative(double x, double shape, double scale, double *result);
int cgsl_beta_quantile(double probability, double a, double b, double *result);
int cgsl_beta_cumulative(double x, double a, double b, double *result);
int cgsl_chi_squared_upper_tail(double x, double degrees_of_freedom, double *result);
int cgsl_log_gamma(double x, double *result);
int cgsl_binomial_cumulative(unsigned int k, double probability, unsigned int trials,
                             double *result);
/* Writes the `points` nodes and weights of Gauss-Legendre quadrature from `from` to `to`. */
int cgsl_gauss_legendre(unsigned int points, double from, double to, double *nodes,
                        double *weights);

#endif
