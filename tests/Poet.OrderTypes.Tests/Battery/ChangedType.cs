using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.Battery;

/// <summary>A good order type with something changed, to see a rule fail.</summary>
internal sealed record ChangedType(OrderTypeInfo Info, IReadOnlyList<Edition> Editions, IReadOnlyList<IConditionKind> OwnKinds, IReadOnlyList<LawExample> Examples) : IOrderType
{
    public static ChangedType Of(IOrderType type) => new(type.Info, type.Editions, type.OwnKinds, type.Examples);

    /// <summary>The first edition changed.</summary>
    public ChangedType Edition(Func<Edition, Edition> change) => this with { Editions = [change(Editions[0]), .. Editions.Skip(1)] };

    /// <summary>The first form of the first edition changed.</summary>
    public ChangedType Form(Func<OrderForm, OrderForm> change) => Edition(e => e with { Forms = [change(e.Forms[0]), .. e.Forms.Skip(1)] });
}
