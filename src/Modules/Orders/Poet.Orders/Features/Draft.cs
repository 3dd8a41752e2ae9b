using System.Text.RegularExpressions;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>An order that was sent in, read as far as it can be: what to record, what makes no sense, and what the law has against it.</summary>
internal sealed partial record Draft(IOrderType Type, Edition Edition, SubjectSummary Subject, IReadOnlyList<ReadCondition> Conditions, References References, Made Made, Period? Said)
{
    /// <summary>What the law has against it.</summary>
    public IReadOnlyList<Remark> Remarks(FormKind form) => LegalReview.Of(new(Edition, form, new(Made.On)
    {
        StartsOn = Made.StartsOn ?? (Made.Start is Anchor.Made or Anchor.InForce ? Made.On : null),
        LastDay = Made.End.LastDay, UntilFurtherOrder = Made.End.UntilFurtherOrder, UntilEvent = Made.End.UntilEvent is not null, BornOn = Subject.BornOn,
    }, Conditions, References)
    { Said = Said });

    /// <summary>Reads it.</summary>
    /// <exception cref="PluginUnavailableException">Nothing new of this type can be recorded here now.</exception>
    /// <exception cref="BadInputException">Its shape is wrong; every problem is named.</exception>
    /// <exception cref="RuleBrokenException">The person is not known.</exception>
    public static async Task<Draft> Read(OrderInput input, OrderTypeCatalogue types, ISubjects subjects, DateTimeOffset now, CancellationToken cancel, bool wordsFromTerms = false)
    {
        if (!Code().IsMatch(input.Type))
            throw new BadInputException("type-wrong", "Give the code of an order type, 3 to 12 capital letters or digits", "type");
        var type = types.Require(input.Type);
        var reader = new ConditionReader(types, input.Type, () => Guid.CreateVersion7(now)) { WordsFromTerms = wordsFromTerms };
        var conditions = reader.Read(input.Conditions, []);
        var problems = reader.Problems.Concat(TooLong(input)).ToList();
        if (problems.Count > 0)
            throw new BadInputException(problems);

        var subject = (await subjects.Summaries([input.SubjectId], cancel)).GetValueOrDefault(input.SubjectId)
            ?? throw new RuleBrokenException([new("subject-unknown", "Choose a person from the register: there is nobody here by that id", "subjectId")]);
        var references = await TermReferences.Of(subjects, conditions, cancel);
        var edition = type.EditionOn(input.MadeOn, input.Form);
        var start = input.Start ?? edition.FormOrFirst(input.Form).Starts.Usual;
        return new(type, edition, subject, conditions, references, new(input.MadeOn, start, input.StartsOn, input.End, [.. conditions.Select(c => c.Text)]), input.Said);
    }

    private static IEnumerable<Problem> TooLong(OrderInput input)
    {
        foreach (var (field, text, most) in new[]
            { ("court", input.Court, 200), ("untilEvent", input.UntilEvent, 500), ("forceReference", input.ForceReference, 100), ("officer", input.Officer, 200), ("unit", input.Unit, 200) })
            if (text?.Length > most)
                yield return new("too-long", $"Enter at most {most} characters", field);
    }

    [GeneratedRegex("^[A-Z0-9]{3,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
