using System.Text.Json;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;

namespace Poet.Orders.Features;

/// <summary>A condition with its terms in the form that the kind works with; kind and terms are null for words only, and where no plugin reads them.</summary>
internal sealed record ReadCondition(ConditionText Text, IConditionKind? Kind, object? Terms);

/// <summary>Reads conditions strictly: every problem is named with its path, such as <c>conditions[2].terms.maxPhones</c>.</summary>
internal sealed class ConditionReader(OrderTypeCatalogue types, string typeCode, Func<Guid> newId)
{
    private const int Most = 200;
    private readonly List<Problem> problems = [];

    /// <summary>True when the writer may see protected details; who may not cannot say that words which they never saw hold none.</summary>
    public bool SeesProtected { get; init; }

    /// <summary>True for a draft, whose typed conditions get their words from the terms; an order has the words of its court.</summary>
    public bool WordsFromTerms { get; init; }

    /// <summary>What is wrong with the conditions read so far.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Reads a whole list; <paramref name="present"/> are the conditions that ids may name.</summary>
    public IReadOnlyList<ReadCondition> Read(IReadOnlyList<ConditionInput> inputs, IReadOnlyList<ConditionText> present)
    {
        if (inputs.Count > Most)
            throw new BadInputException("too-many", $"Give at most {Most} conditions", "conditions");
        List<ReadCondition> read = [];
        for (var i = 0; i < inputs.Count; i++)
            if (inputs[i] is null)
                Add("condition-missing", $"conditions[{i}]", "Leave out the empty condition");
            else if (One(inputs[i], $"conditions[{i}]", present) is { } condition)
                read.Add(condition);
        foreach (var twice in inputs.Where(c => c?.Id is not null).GroupBy(c => c.Id).Where(g => g.Count() > 1))
            Add("condition-twice", "conditions", $"Give the condition {twice.Key} once");
        return read;
    }

    /// <summary>The terms of stored conditions, for those whose kind is at hand.</summary>
    public static IReadOnlyList<ReadCondition> Of(OrderTypeCatalogue types, string typeCode, IEnumerable<ConditionText> texts) =>
    [
        .. texts.Select(text =>
        {
            if (text is not { KindId: { } id } || types.FindKind(typeCode, id) is not { } kind)
                return new ReadCondition(text, null, null);
            return Terms(kind, text.Terms, text.KindVersion) is { } terms ? new(text, kind, terms) : new ReadCondition(text, null, null);
        }),
    ];

    /// <summary>Stored terms; null where there are none, and where this kind cannot read them.</summary>
    public static object? Terms(IConditionKind kind, string? json, int version)
    {
        if (json is null)
            return null;
        using var document = JsonDocument.Parse(json);
        return kind.TryParse(document.RootElement, version, out var terms, out _) ? terms : null;
    }

    private ReadCondition? One(ConditionInput input, string path, IReadOnlyList<ConditionText> present)
    {
        if (input.Number is < 1 or > 9999)
            Add("number-wrong", path + ".number", "Give the condition's number, from 1");
        var before = input.Id is { } id ? present.FirstOrDefault(c => c.Id == id) : null;
        if (input.Id is not null && before is null)
            Add("condition-unknown", path + ".id", "Give the id of a condition that the order has on that day, or leave it out for a new one");
        if (before is { MayHoldProtectedDetails: true } && input.MayHoldProtectedDetails == false && !SeesProtected)
            Add("protected-not-seen", path + ".mayHoldProtectedDetails", "Leave this out: the words are held back from you, so somebody who may see them must say that they tell nothing of where a protected person is");
        if (before is not null && input is { Words: null, Kind: null, Terms: null })
            return Of(types, typeCode, [before with
            {
                // confirmations are facts of their own and find this text again; nothing of them is copied
                ConfirmedBy = null, ConfirmedAt = null, Source = before.Source == WordsSource.SealedOrder ? WordsSource.Typed : before.Source,
                Number = input.Number, From = input.From ?? before.From, LastDay = input.LastDay ?? before.LastDay,
                PowerOfArrest = input.PowerOfArrest ?? before.PowerOfArrest, MayHoldProtectedDetails = input.MayHoldProtectedDetails ?? before.MayHoldProtectedDetails,
            }])[0];
        if (!(WordsFromTerms && input.Kind is not null) && (string.IsNullOrWhiteSpace(input.Words) || input.Words.Trim().Length is < 3 or > 20_000))
            Add("words-missing", path + ".words", "Enter the words of the condition as the order has them, 3 to 20,000 characters");

        var (kind, terms, json) = Terms(input, path, before);
        var text = new ConditionText(before?.Id ?? newId(), input.Number, (input.Words ?? "").Trim(), WordsSource.Typed)
        {
            KindId = json is null ? null : input.Kind, KindVersion = json is null ? 0 : kind?.Version ?? before!.KindVersion, Terms = json, From = input.From, LastDay = input.LastDay,
            PowerOfArrest = input.PowerOfArrest, MayHoldProtectedDetails = input.MayHoldProtectedDetails ?? true,
        };
        return new(text, kind, terms);
    }

    private (IConditionKind? Kind, object? Terms, string? Json) Terms(ConditionInput input, string path, ConditionText? before)
    {
        if (input.Kind is null)
        {
            if (input.Terms is not null)
                Add("kind-missing", path + ".kind", "Say of which kind the terms are, or leave them out");
            return default;
        }
        if (types.FindKind(typeCode, input.Kind) is not { } kind)
        {
            // without its plugin a condition can be kept as it is, and nothing new can be typed
            if (before is not null && before.KindId == input.Kind && input.Terms is { } same && same.GetRawText() == before.Terms)
                return (null, null, before.Terms);
            types.Require(typeCode);
            Add("kind-unknown", path + ".kind", "Choose one of the kinds of this order type, or leave the kind out and keep the words");
            return default;
        }
        if (input.Terms is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given)
        {
            Add("terms-missing", path + ".terms", $"Give the terms of '{kind.Id}', or leave the kind out and keep the words");
            return default;
        }
        if (kind.TryParse(given, input.Version ?? kind.Version, out var terms, out var wrong))
            return (kind, terms, kind.Serialize(terms));
        foreach (var problem in wrong)
            Add("terms-wrong", problem.Path.Length == 0 ? path + ".terms" : $"{path}.terms.{problem.Path}", problem.Says);
        return default;
    }

    private void Add(string code, string field, string says) => problems.Add(new(code, says, field));
}
