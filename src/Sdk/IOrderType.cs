using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Sdk;

/// <summary>
/// One order type: what it is, and what the law says about it, by edition. A plugin assembly has exactly one public type and it implements this.
/// Implementations are pure: no files, network, clock, threads or randomness; the loader refuses binaries that reach for them.
/// </summary>
public interface IOrderType
{
    /// <summary>What the order type is called and what it is for.</summary>
    OrderTypeInfo Info { get; }

    /// <summary>The law by commencement date and area, oldest first; editions for one area never overlap.</summary>
    IReadOnlyList<Edition> Editions { get; }

    /// <summary>Condition kinds that this order type adds to the library in <see cref="ConditionKinds"/>; usually none.</summary>
    IReadOnlyList<IConditionKind> OwnKinds => [];

    /// <summary>Worked facts of the law, checked by the loader once per binary; at least one.</summary>
    IReadOnlyList<LawExample> Examples { get; }
}

/// <summary>A worked fact: an order with these dates has exactly these legal findings.</summary>
/// <param name="Says">What the example shows, with its section.</param>
/// <param name="Form">The form of the order that is meant.</param>
/// <param name="Dates">The dates of the order.</param>
/// <param name="Findings">The codes of the findings that <see cref="DurationRule.Check"/> must return; empty when the law allows the dates.</param>
public sealed record LawExample(string Says, FormKind Form, OrderDates Dates, IReadOnlyList<string> Findings);

/// <summary>Finding the edition that an order stands on.</summary>
public static class OrderTypeExtensions
{
    /// <summary>
    /// The edition of the law on a day: the last one that had commenced; for a day before the first, the first, so that no order is left without law.
    /// An edition that awaits commencement counts only when its id is among <paramref name="switchedOn"/>.
    /// </summary>
    public static Edition EditionOn(this IOrderType type, DateOnly day, IReadOnlySet<string>? switchedOn = null) =>
        type.Editions.LastOrDefault(e => e.CommencesOn <= day && (!e.AwaitsCommencement || switchedOn?.Contains(e.Id) == true)) ?? type.Editions[0];

    /// <summary>
    /// The edition that an order of this form stands on. A form which only a later or doubtful edition has is found there: if a court made such an
    /// order, somebody has commenced it.
    /// </summary>
    public static Edition EditionOn(this IOrderType type, DateOnly day, FormKind form, IReadOnlySet<string>? switchedOn = null)
    {
        var usual = type.EditionOn(day, switchedOn);
        return usual.Form(form) is not null ? usual : type.Editions.FirstOrDefault(e => e.Form(form) is not null) ?? usual;
    }

    /// <summary>The edition with this id, or null when the plugin no longer has it.</summary>
    public static Edition? EditionById(this IOrderType type, string id) => type.Editions.FirstOrDefault(e => e.Id == id);
}
