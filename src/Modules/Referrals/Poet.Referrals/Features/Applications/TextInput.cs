using System.Text.Json;
using Poet.OrderTypes.Sdk.Law;
using Poet.Referrals.Domain.Applications;

namespace Poet.Referrals.Features.Applications;

/// <summary>What is asked of a court.</summary>
internal sealed record TextInput
{
    /// <summary>full, interim or notice.</summary>
    public FormKind Form { get; init; }

    /// <summary>on-conviction, on-application, police-notice or interim: one that the law of the form has.</summary>
    public required RouteKind Route { get; init; }

    /// <summary>The court that is asked, 3 to 200 characters; left out for a notice.</summary>
    public string? Court { get; init; }

    /// <summary>How long is asked for.</summary>
    public LengthInput? Length { get; init; }

    /// <summary>The conditions, at most 200.</summary>
    public IReadOnlyList<ClauseInput> Conditions { get; init; } = [];
}

/// <summary>How long: years, months and days, or until further order.</summary>
internal sealed record LengthInput
{
    /// <summary>Calendar years, 0 to 99.</summary>
    public int Years { get; init; }

    /// <summary>Calendar months, 0 to 120.</summary>
    public int Months { get; init; }

    /// <summary>Days, 0 to 3,660.</summary>
    public int Days { get; init; }

    /// <summary>True until further order; then no years, months or days.</summary>
    public bool UntilFurtherOrder { get; init; }

    internal Length Read() => new(Years, Months, Days, UntilFurtherOrder);
}

/// <summary>A condition that is asked for. With its id and number alone it stays as it is.</summary>
internal sealed record ClauseInput
{
    /// <summary>The condition of the text as it stands; left out for a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Its number, from 1; each once.</summary>
    public required int Number { get; init; }

    /// <summary>Its words where it has no kind, 3 to 20,000 characters; typed terms give their own.</summary>
    public string? Words { get; init; }

    /// <summary>Id of the kind; left out for a condition in words only, which no machine checks.</summary>
    public string? Kind { get; init; }

    /// <summary>The typed terms, following the schema of the kind.</summary>
    public JsonElement? Terms { get; init; }

    /// <summary>Where it runs shorter than the order: how long.</summary>
    public LengthInput? Length { get; init; }

    /// <summary>Why this condition is necessary and proportionate, 3 to 2,000 characters.</summary>
    public string? Justification { get; init; }

    /// <summary>Which exhibit or statement shows it, 3 to 2,000 characters.</summary>
    public string? Evidence { get; init; }

    /// <summary>Which risk or crime it stops, 3 to 2,000 characters.</summary>
    public string? Risk { get; init; }

    /// <summary>False only when somebody has looked and nothing here tells where a protected person is; taken as true when left out.</summary>
    public bool? MayHoldProtectedDetails { get; init; }

    internal bool Stays => Id is not null && this is { Words: null, Kind: null, Terms: null, Justification: null, Evidence: null, Risk: null, Length: null, MayHoldProtectedDetails: null };
}
