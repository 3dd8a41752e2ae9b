using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.OrderTypes;

/// <summary>One order type: guidance, and its law with sections.</summary>
[Permission("order-types.read")]
internal sealed class OneModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public OrderTypeView Type { get; private set; } = null!;

    public IReadOnlyList<ConditionKindView> Kinds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Type = await Send(new ShowOrderType(Code), cancel);
        Kinds = await Send(new ListConditionKinds(Code, FormKind.Full), cancel);
    }

    /// <summary>The law of a form, row by row.</summary>
    public static IEnumerable<LawRow> Rows(OrderForm form)
    {
        yield return new("Made under", form.Basis.Act, form.Basis.Make);
        foreach (var route in form.Routes)
            yield return new(DisplayName(route.Kind), $"{string.Join(", ", route.Applicants)}; court: {route.Court}. {string.Join("; ", route.TestElements)}", route.Section);
        yield return new("Age", $"From {form.Ages.Minimum} years", form.Ages.Section);
        yield return new("Length", form.Duration.InWords(), form.Duration.Section);
        yield return new("Binds", form.Knowledge.Note, form.Knowledge.Section);
        yield return new("Conditions", form.Conditions.Closed ? "A closed list" : "What is necessary", form.Conditions.Section);
        foreach (var duty in form.Changes is null ? [] : form.Changes.Limits)
            yield return new("Varying and ending", duty, form.Basis.Vary ?? "");
        yield return new("Breach", form.Breach.MaximumPenalty, form.Basis.Breach);
    }

    private static string DisplayName(RouteKind kind) => Words.Kebab(kind.ToString()).Replace('-', ' ') is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    /// <summary>One row of the law table.</summary>
    internal sealed record LawRow(string What, string Says, string Section);
}
