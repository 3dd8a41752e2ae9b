using Poet.Orders.Features;
using Poet.Orders.Import.Reading;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;

namespace Poet.Orders.Import;

/// <summary>Lets the reading of a register ask the order types that are loaded.</summary>
internal sealed class CatalogueTypes(OrderTypeCatalogue catalogue) : ITypeReader
{
    public TypeReading? Recognise(string words) =>
        catalogue.Recognise(words) is { } type ? new(type.Code, type.Form, type.Confidence) : null;

    /// <summary>By the edition of the day the order was made; a type that has failed since it was recognised has nothing to say.</summary>
    public IReadOnlyList<LegalFinding> Limits(TypeReading type, OrderDates dates) =>
        catalogue.Find(type.Code)?.EditionOn(dates.MadeOn).FormOrFirst(type.Form ?? FormKind.Full).Duration.Check(dates) ?? [];

    public bool HasTerms(TypeReading? type) =>
        type is null || catalogue.Find(type.Code) is not { } known || LegalReview.HasTerms(known.Editions[^1].FormOrFirst(type.Form ?? FormKind.Full).Conditions);
}
