using System.Text.Json;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Features;

/// <summary>An order as a court made it, or as it is drafted.</summary>
internal abstract record OrderInput
{
    /// <summary>The person it binds, by id.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Code of the order type, in capitals.</summary>
    public required string Type { get; init; }

    /// <summary>full, interim or notice.</summary>
    public FormKind Form { get; init; }

    /// <summary>The legal day in England and Wales on which it was made or given; 1900 to today.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>The court that made it, at most 200 characters.</summary>
    public string? Court { get; init; }

    /// <summary>What starts it; when left out, what the law of the type says is usual.</summary>
    public Anchor? Start { get; init; }

    /// <summary>The day it starts, where the order states one or the start is known.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day in force. Give this, or untilFurtherOrder, or untilEvent.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The length that the order or draft states, in years; compared with its dates, and kept nowhere.</summary>
    public int? StatedYears { get; init; }

    /// <summary>The length that it states, in months; beside the years where it states both.</summary>
    public int? StatedMonths { get; init; }

    /// <summary>True when it runs until further order.</summary>
    public bool UntilFurtherOrder { get; init; }

    /// <summary>The event that ends it, in words, at most 500 characters.</summary>
    public string? UntilEvent { get; init; }

    /// <summary>The conditions, at most 200, in the order of the sealed order.</summary>
    public IReadOnlyList<ConditionInput> Conditions { get; init; } = [];

    /// <summary>The force's own reference, at most 100 characters.</summary>
    public string? ForceReference { get; init; }

    /// <summary>The officer responsible, at most 200 characters.</summary>
    public string? Officer { get; init; }

    /// <summary>The unit responsible, at most 200 characters.</summary>
    public string? Unit { get; init; }

    internal Period? Said => (StatedYears ?? StatedMonths) is null ? null : Period.Of(Math.Clamp(StatedYears ?? 0, 0, 200), Math.Clamp(StatedMonths ?? 0, 0, 2400), 0);

    internal OrderEnd End => new(LastDay, UntilFurtherOrder, string.IsNullOrWhiteSpace(UntilEvent) ? null : UntilEvent.Trim());
}

/// <summary>One condition: its words, which alone are enforceable, and typed terms where there are any.</summary>
internal sealed record ConditionInput
{
    /// <summary>In a variation, the condition of the order that this one is; left out for a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>As the order counts it, from 1; each once.</summary>
    public required int Number { get; init; }

    /// <summary>The words of the order, 3 to 20,000 characters. In a variation they may be left out where the id is given: the condition then stays as it is.</summary>
    public string? Words { get; init; }

    /// <summary>Id of the kind of the typed terms; left out for a condition in words only.</summary>
    public string? Kind { get; init; }

    /// <summary>Version of the kind under which the terms are written; the newest when left out.</summary>
    public int? Version { get; init; }

    /// <summary>The typed terms, following the schema of the kind. They decide nothing until a named person has compared them with the sealed order.</summary>
    public JsonElement? Terms { get; init; }

    /// <summary>First day of this condition, where it starts later than the order.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of this condition, where it ends earlier than the order.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>True where the court attached a power of arrest, false where it did not; left out when not known.</summary>
    public bool? PowerOfArrest { get; init; }

    /// <summary>False only when somebody has looked and the words tell nothing of where a protected person is; taken as true when left out.</summary>
    public bool? MayHoldProtectedDetails { get; init; }
}
