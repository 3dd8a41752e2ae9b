using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>The order types that are loaded here.</summary>
[Permission("order-types.read")]
internal sealed record ListOrderTypes : IQuery<IReadOnlyList<OrderTypeRow>>;

/// <summary>One order type with its law.</summary>
/// <param name="Code">Its code.</param>
[Permission("order-types.read")]
internal sealed record ShowOrderType(string Code) : IQuery<OrderTypeView>;

/// <summary>The kinds of conditions that an order of this type may hold typed terms of.</summary>
/// <param name="Code">Code of the type.</param>
/// <param name="Form">full, interim or notice.</param>
[Permission("order-types.read")]
internal sealed record ListConditionKinds(string Code, FormKind Form) : IQuery<IReadOnlyList<ConditionKindView>>;

/// <summary>An order type in short.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Family">The family it is shown under.</param>
/// <param name="Purpose">What it is for, in one sentence.</param>
/// <param name="Forms">full, interim, notice: those of its newest edition.</param>
internal sealed record OrderTypeRow(string Code, string Name, Family Family, string Purpose, IReadOnlyList<FormKind> Forms);

/// <summary>An order type with its law.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Family">The family it is shown under.</param>
/// <param name="Purpose">What it is for, in one sentence.</param>
/// <param name="Guidance">Guidance in Markdown.</param>
/// <param name="Editions">The law by commencement, oldest first, every fact with its section.</param>
internal sealed record OrderTypeView(string Code, string Name, Family Family, string Purpose, string Guidance, IReadOnlyList<Edition> Editions)
{
    /// <summary>The editions that nobody may apply for here until an administrator switches them on. Registering, checking and recording a breach work for every one.</summary>
    public required IReadOnlyList<SwitchedOffEdition> SwitchedOff { get; init; }
}

/// <summary>Law that may not be applied for here.</summary>
/// <param name="Edition">Id of the edition.</param>
/// <param name="Says">Why, and which setting switches it on.</param>
internal sealed record SwitchedOffEdition(string Edition, string Says);

/// <summary>A kind of condition.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version in which new terms are written.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">What it does and when it fits.</param>
/// <param name="Polarity">prohibition, restriction or requirement.</param>
/// <param name="Usual">True for a kind that the law of this form names.</param>
/// <param name="Allowed">False for a kind that the law of this form does not allow; a sealed order that holds one is recorded and flagged.</param>
/// <param name="Schema">JSON schema (2020-12) of the terms.</param>
/// <param name="Examples">Terms with the answer a check gives on invented facts.</param>
internal sealed record ConditionKindView(string Id, int Version, string Name, string About, Polarity Polarity, bool Usual, bool Allowed, JsonObject Schema, IReadOnlyList<ExampleView> Examples);

/// <summary>Terms as an example.</summary>
/// <param name="Says">What the example shows.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Rendered">The wording they give.</param>
/// <param name="Expected">What the check answers on the example's facts.</param>
internal sealed record ExampleView(string Says, JsonElement Terms, string Rendered, Outcome Expected);

/// <summary>Endpoints of the questions about order types.</summary>
internal static class OrderTypesQueries
{
    public static void Map(IEndpointRouteBuilder types)
    {
        types.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListOrderTypes(), cancel)))
            .WithSummary("List order types").Sends(typeof(ListOrderTypes));
        types.MapGet("/{code}", async (string code, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowOrderType(code), cancel)))
            .WithSummary("Show an order type").Sends(typeof(ShowOrderType));
        types.MapGet("/{code}/condition-kinds", async (string code, FormKind? form, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new ListConditionKinds(code, form ?? FormKind.Full), cancel)))
            .WithSummary("List the condition kinds of an order type").Sends(typeof(ListConditionKinds));
    }
}

internal sealed class OrderTypesHandler(OrderTypeCatalogue types) : IRequestHandler<ListOrderTypes, IReadOnlyList<OrderTypeRow>>, IRequestHandler<ShowOrderType, OrderTypeView>,
    IRequestHandler<ListConditionKinds, IReadOnlyList<ConditionKindView>>
{
    public Task<IReadOnlyList<OrderTypeRow>> Handle(ListOrderTypes query, CancellationToken cancel) => Task.FromResult<IReadOnlyList<OrderTypeRow>>(
        [.. types.All.OrderBy(t => t.Info.Family).ThenBy(t => t.Info.Name, StringComparer.Ordinal)
            .Select(t => new OrderTypeRow(t.Info.Code, t.Info.Name, t.Info.Family, t.Info.Purpose, [.. t.Editions[^1].Forms.Select(f => f.Kind).Distinct()]))]);

    public Task<OrderTypeView> Handle(ShowOrderType query, CancellationToken cancel)
    {
        var type = Known(query.Code);
        return Task.FromResult(new OrderTypeView(type.Info.Code, type.Info.Name, type.Info.Family, type.Info.Purpose, type.Info.Guidance, type.Editions)
        {
            SwitchedOff = [.. type.Editions.Select(e => (e.Id, Says: types.SwitchedOff(type, e))).Where(e => e.Says is not null).Select(e => new SwitchedOffEdition(e.Id, e.Says!))],
        });
    }

    public Task<IReadOnlyList<ConditionKindView>> Handle(ListConditionKinds query, CancellationToken cancel)
    {
        var list = Known(query.Code).Editions[^1].FormOrFirst(query.Form).Conditions;
        var order = list.Kinds.Select((k, i) => (k.KindId, i)).ToDictionary(k => k.KindId, k => k.i, StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<ConditionKindView>>(
        [
            .. types.KindsOf(query.Code).OrderBy(k => order.GetValueOrDefault(k.Id, int.MaxValue)).Select(k => new ConditionKindView(k.Id, k.Version, k.Name, k.About, k.Polarity,
                order.ContainsKey(k.Id), (!list.Closed || order.ContainsKey(k.Id) || k.IsFreeWorded) && list.Barred.All(b => b.KindId != k.Id), k.Schema, [.. k.Examples.Select(e => Example(k, e))])),
        ]);
    }

    private static ExampleView Example(IConditionKind kind, KindExample example)
    {
        using var terms = JsonDocument.Parse(kind.Serialize(example.Terms));
        return new(example.Says, terms.RootElement.Clone(), kind.Render(example.Terms, example.References), example.Expected);
    }

    private IOrderType Known(string code) => types.Find(code) ?? throw new NotFoundException("order type");
}
