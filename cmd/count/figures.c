#include "figures.h"
#include "msg.h"
#include "output.h"

void
figures_add(struct figures *f, enum figure_kind kind, size_t column)
{
	struct figure *new;

	if (f->count == FIGURES_MAX)
		msg_usage("at most %d of -c, -d and -w", FIGURES_MAX);
	new = &f->figure[f->count++];
	new->kind = kind;
	new->column = column;
	new->cell = f->cells;
	f->cells += kind == FIGURE_SUM ? 2 : 1;
	f->distinct |= kind == FIGURE_DISTINCT;
}

/* Cells from a sum of which have too many digits. */
static _Noreturn void
refuse_sum(const struct figures *f, const uint64_t *from)
{
	static const char what[] = "a sum has more than 18 digits before the point";

	if (f->file == NULL)
		msg_die("%s", what);
	msg_die("%s:%llu: %s with this line", f->file,
		(unsigned long long)f->line[(size_t)(from - f->first) / f->cells], what);
}

void
figures_merge(const struct figures *f, uint64_t *to, const uint64_t *from, bool documents)
{
	const struct figure *g;
	struct decimal a, b;

	for (g = f->figure; g < f->figure + f->count; g++) {
		switch (g->kind) {
		case FIGURE_DISTINCT:
			if (!documents)
				break;
			/* fallthrough */
		case FIGURE_LINES:
			to[g->cell] += from[g->cell];
			if (to[g->cell] < from[g->cell])
				msg_die("a count is larger than 64 bits");
			break;
		case FIGURE_SUM:
			a.units = (int64_t)to[g->cell];
			a.nano = (int64_t)to[g->cell + 1];
			b.units = (int64_t)from[g->cell];
			b.nano = (int64_t)from[g->cell + 1];
			if (!decimal_add(&a, b))
				refuse_sum(f, from);
			to[g->cell] = (uint64_t)a.units;
			to[g->cell + 1] = (uint64_t)a.nano;
			break;
		}
	}
}

struct decimal
figure_value(const struct figures *f, const uint64_t *cells, size_t i)
{
	const struct figure *g;
	struct decimal d;

	g = &f->figure[i];
	d.units = (int64_t)cells[g->cell];
	d.nano = g->kind == FIGURE_SUM ? (int64_t)cells[g->cell + 1] : 0;
	return d;
}

void
figures_print(const struct figures *f, const uint64_t *cells, struct output *o)
{
	size_t i;

	for (i = 0; i < f->count; i++) {
		if (f->figure[i].kind != FIGURE_SUM)
			output_number(o, cells[f->figure[i].cell]);
		else
			o->n += decimal_print(output_reserve(o), figure_value(f, cells, i));
		output_byte(o, '\t');
	}
}
