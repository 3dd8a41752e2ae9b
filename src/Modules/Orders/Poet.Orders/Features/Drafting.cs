using Poet.Orders.Checks;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Obligations;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>Looks at drafts of other modules with the same eyes as at an order before it is recorded.</summary>
internal sealed class Drafting(OrderTypeCatalogue types, ISubjects subjects, WhatBinds binds, ReviewRules rules, RequestContext context, TimeProvider time) : IDrafting
{
    public async Task<DraftLook> Look(DraftAsked asked, CancellationToken cancel)
    {
        var form = Read<FormKind>(asked.Form);
        var draft = await Draft.Read(new DraftedOrder
        {
            SubjectId = asked.SubjectId, Type = asked.TypeCode, Form = form, MadeOn = asked.On, StartsOn = asked.On, LastDay = asked.LastDay, UntilFurtherOrder = asked.UntilFurtherOrder,
            Conditions = [.. asked.Conditions.Select(c => new ConditionInput { Number = c.Number, Words = c.Words, Kind = c.Kind, Terms = c.Terms, LastDay = c.LastDay })],
        }, types, subjects, time.GetUtcNow(), cancel, wordsFromTerms: true);
        var mayRead = Sight.Of(context.Actor, context.Actor.Force).Drafting(draft.References);
        var findings = LegalReview.Of(new(draft.Edition, form, new(asked.On) { StartsOn = asked.On, LastDay = asked.LastDay, UntilFurtherOrder = asked.UntilFurtherOrder, BornOn = draft.Subject.BornOn }, draft.Conditions, mayRead));
        // of what is drafted only: a court's order is recorded whatever is switched on
        var off = types.NotAppliedFor(draft.Type, draft.Edition, form, asked.On) is { } says
            ? new DraftFinding(types.SwitchedOff(draft.Type, draft.Edition) == says ? "law_switched_off" : "not_applied_for", AgainstTheLaw: true, "form", says, draft.Edition.Source) : null;
        return new(draft.Edition.Id, [.. off is null ? Array.Empty<DraftFinding>() : [off], .. findings.Concat(await binds.Against(draft.Subject.Id, draft.Conditions, asked.On, asked.LastDay, cancel)).Select(f => new DraftFinding(f.Code, f.Kind == FindingKind.Legal, f.Field, f.Message, f.Section))],
            [.. draft.Conditions.Select(c => Of(c, draft.References, mayRead))]);
    }

    public IReadOnlyList<(string Code, string Says, string? Field)> WrongInRecord(RecordAsked made) =>
    [
        .. new NewOrder(made.TypeCode, Read<FormKind>(made.Form), made.Edition, Guid.Empty, context.Actor.Force,
                new(made.MadeOn, StartOf(types, made.TypeCode, made.Edition, Read<FormKind>(made.Form), made.Start), made.StartsOn, new(made.LastDay, made.UntilFurtherOrder), []))
            .Problems(LondonTime.DateOf(time.GetUtcNow())).Select(p => (p.Code, p.Message, p.Field)),
    ];

    /// <summary>What starts an order: what was said, or else what the law of the type says is usual.</summary>
    public static Anchor StartOf(OrderTypeCatalogue types, string type, string edition, FormKind form, string? said) =>
        said is not null ? Read<Anchor>(said) : types.Find(type)?.EditionById(edition)?.FormOrFirst(form).Starts.Usual ?? Anchor.Made;

    /// <summary>A value by the name that contracts give it.</summary>
    public static T Read<T>(string kebab) where T : struct, Enum => Enum.GetValues<T>().Single(v => Words.Kebab(v.ToString()) == kebab);

    private ConditionLook Of(ReadCondition condition, References all, References mayRead)
    {
        if (condition is not { Kind: { } kind, Terms: { } terms })
            return new(condition.Text.Words, null, 0, null, false, []);
        var named = kind.Names(terms);
        return new(kind.Render(terms, all), kind.Name, kind.Version, condition.Text.Terms, named.Any(id => all.People.GetValueOrDefault(id)?.Protected == true || all.Places.GetValueOrDefault(id)?.Protected == true),
            [.. rules.Kept(context.Actor.Force, kind.Review(terms, mayRead)).Select(c => new DraftConcern(Words.Kebab(c.Severity.ToString()), c.Says, c.Better) { RuleId = c.RuleId })]);
    }
}

/// <summary>An order that no court has made yet.</summary>
internal sealed record DraftedOrder : OrderInput;
