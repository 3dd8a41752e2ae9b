using Poet.Breaches.Domain;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;

namespace Poet.Breaches.Features;

/// <summary>Asks the plugin of an order's type what it says of a breach, in the edition of the law that the order stands on.</summary>
internal sealed class BreachLaws(OrderTypeCatalogue types)
{
    public LawOfBreach Of(Breach breach) => Of(breach.TypeCode, breach.EditionId, breach.OrderMadeOn, breach.Form);

    public LawOfBreach Of(string typeCode, string editionId, DateOnly madeOn, FormKind form) =>
        types.Find(typeCode) is { } type && (type.EditionById(editionId) ?? type.EditionOn(madeOn, form)).FormOrFirst(form) is { } law
            ? new(law.Breach.Nature, law.Breach.Section, law.Breach.MaximumPenalty, law.Breach.ToCourt, law.Enforcement)
            : LawOfBreach.Unknown;
}
