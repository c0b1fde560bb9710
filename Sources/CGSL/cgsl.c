#include "cgsl.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_version.h>

/* The distribution functions report a failure to the error handler only, so ours remembers it for its thread. */
static _Thread_local int last_status;

static void remember(const char *reason, const char *file, int line, int status) {
  (void)reason;
  (void)file;
  (void)line;
  /* A term too small to count is no failure. */
  if (status != GSL_EUNDRFLW) last_status = status;
}

/* Replaces the handler that aborts before main or any test runs; in this object, so that no linker drops it. */
__attribute__((constructor)) static void install_error_handler(void) {
  gsl_set_error_handler(&remember);
}

static void begin(void) { last_status = GSL_SUCCESS; }

static int end(double value, double *result) {
  *result = value;
  if (last_status != GSL_SUCCESS) return last_status;
  return gsl_finite(value) ? GSL_SUCCESS : GSL_EFAILED;
}

const char *cgsl_version(void) { return gsl_version; }

const char *cgsl_message(int status) { return gsl_strerror(status); }

int cgsl_student_quantile(double probability, double degrees_of_freedom, double *result) {
  begin();
  return end(gsl_cdf_tdist_Pinv(probability, degrees_of_freedom), result);
}

int cgsl_student_upper_tail(double t, double degrees_of_freedom, double *result) {
  begin();
  return end(gsl_cdf_tdist_Q(t, degrees_of_freedom), result);
}

int cgsl_normal_quantile(double probability, double *result) {
  begin();
  return end(gsl_cdf_ugaussian_Pinv(probability), result);
}

int cgsl_normal_cumulative(double x, double *result) {
  begin();
  return end(gsl_cdf_ugaussian_P(x), result);
}

int cgsl_gamma_quantile(double probability, double shape, double scale, double *result) {
  begin();
  return end(gsl_cdf_gamma_Pinv(probability, shape, scale), result);
}

int cgsl_gamma_cumulative(double x, double shape, double scale, double *result) {
  begin();
  return end(gsl_cdf_gamma_P(x, shape, scale), result);
}

int cgsl_beta_quantile(double probability, double a, double b, double *result) {
  begin();
  return end(gsl_cdf_beta_Pinv(probability, a, b), result);
}

int cgsl_beta_cumulative(double x, double a, double b, double *result) {
  begin();
  return end(gsl_cdf_beta_P(x, a, b), result);
}

int cgsl_chi_squared_upper_tail(double x, double degrees_of_freedom, double *result) {
  begin();
  return end(gsl_cdf_chisq_Q(x, degrees_of_freedom), result);
}

int cgsl_log_gamma(double x, double *result) {
  begin();
  gsl_sf_result answer;
  int status = gsl_sf_lngamma_e(x, &answer);
  int seen = end(answer.val, result);
  return status != GSL_SUCCESS ? status : seen;
}

int cgsl_binomial_cumulative(unsigned int k, double probability, unsigned int trials,
                             double *result) {
  begin();
  return end(gsl_cdf_binomial_P(k, probability, trials), result);
}

int cgsl_gauss_legendre(unsigned int points, double from, double to, double *nodes,
                        double *weights) {
  begin();
  gsl_integration_glfixed_table *table = gsl_integration_glfixed_table_alloc(points);
  if (table == NULL) return GSL_ENOMEM;
  int status = GSL_SUCCESS;
  for (unsigned int point = 0; point < points && status == GSL_SUCCESS; point++) {
    status = gsl_integration_glfixed_point(from, to, point, &nodes[point], &weights[point], table);
  }
  gsl_integration_glfixed_table_free(table);
  return status;
}
