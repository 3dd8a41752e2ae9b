using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Visits.Domain;

namespace Poet.Visits.Features;

/// <summary>How often the plugin of an order's type says that its subject is seen, as force policy starts out.</summary>
internal sealed class UsualCadence(OrderTypeCatalogue types)
{
    /// <summary>What the type says of supervision; null where it says nothing, or its plugin is not loaded.</summary>
    public Supervision? Of(SupervisedOrder order) =>
        types.Find(order.TypeCode) is { } type ? (type.EditionById(order.EditionId) ?? type.EditionOn(order.MadeOn, order.Form)).FormOrFirst(order.Form).Supervision : null;

    /// <summary>Days between contacts at a risk; null where the type does not say.</summary>
    public int? Days(SupervisedOrder order, Risk risk) => Of(order)?.DaysBetweenContacts.TryGetValue(RiskWords.Key(risk), out var days) == true ? days : null;
}
