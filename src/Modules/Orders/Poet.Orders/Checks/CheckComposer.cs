using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using static Poet.Orders.Checks.StandingWords;

namespace Poet.Orders.Checks;

/// <summary>Everything an answer is made from.</summary>
internal sealed record CheckMaterial(
    PersonsMeant Found, CheckMoment Moment, Facts Facts, CheckRows Rows, References References, IReadOnlyList<UnmendedRow> Unmended, Actor Asker)
{
    /// <summary>Forces that hold an order on a person who matches and whom the asker's force may not see.</summary>
    public IReadOnlyList<string> ForcesElsewhere { get; init; } = [];

    /// <summary>Forces of whose spreadsheets an unmended row matches.</summary>
    public IReadOnlyList<string> RowsElsewhere { get; init; } = [];
}

/// <summary>Puts the answer together. Pure: all that is known comes in.</summary>
internal sealed class CheckComposer(OrderTypeCatalogue types, ParsedTerms parsed, TermJudge judge, OutOfHours outOfHours)
{
    private const int Adult = 18;

    /// <summary>People and places that confirmed terms name.</summary>
    public IReadOnlyCollection<Guid> Names(CheckRows rows, DateTimeOffset at)
    {
        HashSet<Guid> names = [];
        foreach (var order in rows.Orders.Where(o => o.ToAssess(at)))
            foreach (var condition in rows.ConditionsOf(order, at))
                if (condition is { ConfirmedBy: not null, KindId: { } id, Terms: { } terms } && types.FindKind(order.Order.TypeCode, id) is { } kind
                    && parsed.Of(kind, condition.KindVersion, terms) is { } read)
                    names.UnionWith(read.Names);
        return names;
    }

    public CheckAnswer Compose(CheckMaterial material)
    {
        var at = material.Moment.At;
        var answer = new CheckAnswer(material.Asker.Sharing is { } sharing ? $"{Covers}. {sharing.Says}" : Covers, at, material.Moment.KnownAt ?? material.Moment.Now, "", material.Found.Identity)
        {
            Child = Child(material),
            Notes = [.. material.Found.Persons.SelectMany(p => material.Asker.Sharing is null ? p.Notes : [], (p, n) => Note(n, p.Id, material))], // not written for partners
            Orders = [.. material.Rows.Orders.Where(o => o.ToAssess(at)).OrderBy(o => o.Order.MadeOn).ThenBy(o => o.Order.Reference, StringComparer.Ordinal).Select(o => Check(o, material))],
            NotAssessed = [.. material.Rows.Orders.Where(o => !o.ToAssess(at)).OrderBy(o => o.Order.MadeOn).Select(o => NotAssessed(o, at))],
            Unmended = [.. material.Unmended.Take(CheckRegister.MostRows)],
            Elsewhere = [.. Calling(material.ForcesElsewhere, OtherForce), .. Calling(material.RowsElsewhere, OtherForcesRow)],
            Restricted = [.. RestrictedWords.Of(material.Found)],
            ProcessingRestricted = [.. material.Found.Persons.Select(p => p.ProcessingRestricted).OfType<string>().Distinct()],
            Reminders = Reminders,
        };
        answer = answer with { Found = Headline(answer, material.Unmended.Count, material.Asker.Sharing is null ? NothingFound : NothingShared, [.. RestrictedWords.MayBe(material.Found)]) };
        return answer with { Radio = RadioLines.Of(answer) };

        IEnumerable<string> Calling(IReadOnlyList<string> forces, string because) => forces.Order(StringComparer.Ordinal)
            .Select(f => $"{because}: call {outOfHours.Contact(f, LondonTime.DateOf(at))}. Nothing of it is shown or assessed here");
    }

    private OrderCheck Check(OrderRows rows, CheckMaterial material)
    {
        var (order, at) = (rows.Order, material.Moment.At);
        var restricted = material.Found.IsRestricted(order.SubjectId);
        var force = rows.ResponsibleNow(material.Moment.Now);
        var sight = Sight.Of(material.Asker, force);
        var facts = material.Rows.FactsOf(order.Id);
        var type = types.Find(order.TypeCode);
        var edition = type?.EditionById(order.EditionId) ?? type?.EditionOn(order.MadeOn, order.Form);
        var form = edition?.FormOrFirst(order.Form);
        var standing = Standing.Of(rows, form, facts, sight, at);
        var conditions = material.Rows.ConditionsOf(rows, at);
        var ledger = material.Rows.LedgerOf(order.Id);
        var now = new Circumstances(at, material.Facts, ledger, AgeOf(order, material), sight.References(material.References), sight, form?.Breach);
        return new(order.Id, order.SubjectId, order.Reference, order.TypeCode, form?.Name ?? $"{order.TypeCode} (rules not available)", order.Form)
        {
            ForceReference = restricted ? null : order.ForceReference,
            Court = restricted ? null : order.Court,
            MadeOn = order.MadeOn,
            State = standing.Span.State,
            StateSays = standing.Says,
            From = LondonTime.DateOf(standing.Span.From),
            LastDay = standing.Span is { State: OrderState.InForce or OrderState.Unconfirmed, Until: var until } && until < Timeline.Open ? LondonTime.DateOf(until.AddTicks(-1)) : null,
            CannotTellBecause = standing.Doubt ?? standing.Edge ?? (type is null ? "The rules for this order type are not available on this server: read the words" : null),
            Law = edition is null || form is null ? null : LawOf(edition, form),
            Knowledge = Knowing.Of(facts, form, sight, at),
            Arrest = Powers.Of(form?.Breach.Arrest, conditions),
            Enter = Powers.Of(form?.Breach.Enter, []),
            Search = Powers.Of(form?.Breach.Search, []),
            ReasonableExcuse = form?.Breach.ReasonableExcuse == false ? NoExcuse : Excuse,
            Call = outOfHours.Call(order, force, LondonTime.DateOf(material.Moment.Now)),
            Conditions = conditions.Count == 0 ? [TermJudge.NoneRecorded()] : [.. conditions.Select(c => judge.Judge(c, order, standing, now))],
            Notes = [.. NotesOn(order, edition, conditions, material.Rows), .. Permitted(ledger, sight, at, wordsToo: !restricted && material.Asker.Sharing is null)],
        };
    }

    private static NoteFound Note(SubjectNoteText note, Guid person, CheckMaterial material)
    {
        var shown = new NoteFound(note.Kind, note.MayHoldProtectedDetails && !material.Asker.May(Permissions.SeeProtected) ? NoteWithheld : note.Text, note.Basis);
        return material.Found.IsRestricted(person) ? RestrictedWords.Note(note, shown) : shown;
    }

    private static LawOfOrder LawOf(Edition edition, OrderForm form) =>
        new(edition.Id, form.Basis.Act, form.Breach.Section, form.Breach.Nature, form.Breach.MaximumPenalty)
        {
            UnderEighteen = form.Breach.Youth,
            Uncertain = [.. edition.Uncertainty is { } uncertain ? [uncertain] : Array.Empty<string>(), .. edition.Doubts.Select(d => $"{d.About}: {d.Says}")],
        };

    private static IEnumerable<string> NotesOn(OrderRow order, Edition? edition, IReadOnlyList<ConditionRow> conditions, CheckRows rows)
    {
        if (edition is not null && edition.Id != order.EditionId)
            yield return $"The edition of the law on record, {order.EditionId}, is not known to this server; {edition.Id} is shown instead";
        if (edition is not null && edition.Form(order.Form) is null)
            yield return "The law knows no such form of this order; the law of its first form is shown";
        if (conditions.Count > 0 && Enumerable.Range(1, conditions[^1].Number).Except(rows.Conditions.Where(c => c.OrderId == order.Id).Select(c => c.Number)).ToList() is { Count: > 0 } gaps)
            yield return $"Not recorded: number {string.Join(", ", gaps)}. Compare with the sealed order";
        if (rows.Conditions.Where(c => c.OrderId == order.Id).Select(c => c.ConditionId).Except(conditions.Select(c => c.ConditionId)).Count() is > 0 and var others)
            yield return $"{others} of this order's conditions did not hold at this instant: they start later or ended earlier";
    }

    // of a restricted record, and to a partner, nothing is told but that there is one
    private static IEnumerable<string> Permitted(OrderLedger ledger, Sight sight, DateTimeOffset at, bool wordsToo) => ledger.Permissions.Where(p => p.HoldsAt(at)).Select(p =>
    {
        var words = !wordsToo ? null : p.Decided.MayHoldProtectedDetails ? sight.Text(p.Decided.Words) : p.Decided.Words;
        return $"Permission {(p.Until is { } until ? "until " + Moment(until) : "without an end")}: {words ?? "its words are not shown here, call the officer in charge"}";
    });

    private static string NotAssessed(OrderRows rows, DateTimeOffset at)
    {
        var order = rows.Order;
        if (rows.At(at) is not { } span)
            return $"{order.TypeCode} {order.Reference}: made on {Day(order.MadeOn)}, after this instant; not assessed";
        var how = span.Why is null or "Expired" ? "expired; its last day was " + Day(LondonTime.DateOf(span.From.AddTicks(-1)))
            : $"{char.ToLowerInvariant(span.Why[0])}{span.Why[1..]} with effect from {Day(LondonTime.DateOf(span.From))}{(LondonTime.DateOf(span.From) == LondonTime.DateOf(at) ? ", at an hour that is not recorded" : "")}";
        return $"{order.TypeCode} {order.Reference}: {how}; not assessed";
    }

    private static int? AgeOf(OrderRow order, CheckMaterial material) =>
        material.Found.Records.GetValueOrDefault(order.SubjectId)?.BornOn is { } born ? LegalClock.AgeOn(born, LondonTime.DateOf(material.Moment.At)) : null;

    private static ChildBanner? Child(CheckMaterial material)
    {
        var on = LondonTime.DateOf(material.Moment.At);
        var young = material.Found.Persons.Where(p => p.BornOn is { } born && LegalClock.AgeOn(born, on) < Adult).ToList();
        return young.Count == 0 ? null : new($"Under 18: aged {LegalClock.AgeOn(young[0].BornOn!.Value, on)} at this instant",
        [
            "Call an appropriate adult, and tell a parent or guardian",
            "Tell the youth justice team",
            "Ask whether the child is being exploited; consider a referral to the national referral mechanism (NRM)",
            "A youth court deals with a breach; the maximum penalty for an adult does not apply as it stands",
        ]);
    }

    private static string Matches(IReadOnlyList<OrderCheck> orders)
    {
        var terms = orders.SelectMany(o => o.Conditions).ToList();
        return (terms.Count(t => t.Outcome == Outcome.Breach), terms.Count(t => t is { Outcome: Outcome.CannotTell, NotAskedAbout: false })) switch
        {
            (0, 0) => "",
            (0, var open) => $": cannot tell about {open} of the terms",
            (var match, 0) => $": these facts match {match} of the terms",
            (var match, var open) => $": these facts match {match} of the terms; cannot tell about {open}",
        };
    }

    private static string Headline(CheckAnswer answer, int unmendedRows, string nothingFound, IReadOnlyList<string> restricted)
    {
        var unmended = string.Concat(restricted.Select(r => ". " + r)) + (answer.Identity.MayBeRecordedTwice ? $". {AnotherRecord}" : "") + unmendedRows switch
        {
            0 => "",
            > CheckRegister.MostRows => $". More than {CheckRegister.MostRows} unmended rows match, and the first of them are shown; an order may exist",
            _ => ". An unmended row matches; an order may exist",
        };
        if (!answer.Identity.Confirmed && answer.Identity.Candidates.Count == 0 && restricted.Count > 0)
            return NotConfirmed + ": nothing was assessed" + string.Concat(answer.Elsewhere.Select(e => ". " + e)) + unmended;
        if (!answer.Identity.Confirmed && answer.Identity.Candidates.Count > 0)
            return NotConfirmed + ": nothing was assessed. Compare the candidates, choose one and ask again" + string.Concat(answer.Elsewhere.Select(e => ". " + e)) + unmended;
        var ended = answer.NotAssessed.Count switch { 0 => "", 1 => "; 1 that did not hold then is named below", var n => $"; {n} that did not hold then are named below" };
        return answer.Orders.Count switch
        {
            0 when answer.NotAssessed.Count > 0 => nothingFound + " that held at this instant" + ended + string.Concat(answer.Elsewhere.Select(e => ". " + e)) + unmended,
            0 when answer.Elsewhere.Count > 0 => string.Join(". ", answer.Elsewhere) + unmended,
            0 => nothingFound + unmended,
            1 => "1 order to read" + Matches(answer.Orders) + ended + unmended,
            var n => $"{n} orders to read" + Matches(answer.Orders) + ended + unmended,
        };
    }
}
