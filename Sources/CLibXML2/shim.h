#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
/* Debian's libxml2 shows ICU's types in its headers. Foundation has its own ICU, and a program that
   uses both would find each type declared twice. We use neither type, so libxml2's stay hidden. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemastypes.h>

/* libxml2 2.12 made its errors const. These take and give them as const whatever the version. */
typedef void (*clibxml2_report)(void *, const xmlError *);
static inline void clibxml2_report_schema(xmlRelaxNGParserCtxtPtr c, clibxml2_report f, void *data) {
  xmlRelaxNGSetParserStructuredErrors(c, (xmlStructuredErrorFunc)f, data);
}
static inline void clibxml2_report_problems(xmlRelaxNGValidCtxtPtr c, clibxml2_report f, void *data) {
  xmlRelaxNGSetValidStructuredErrors(c, (xmlStructuredErrorFunc)f, data);
}
static inline void clibxml2_report_reading(xmlTextReaderPtr c, clibxml2_report f, void *data) {
  xmlTextReaderSetStructuredErrorHandler(c, (xmlStructuredErrorFunc)f, data);
}
static inline const xmlError *clibxml2_last_error(void) { return xmlGetLastError(); }
#endif
