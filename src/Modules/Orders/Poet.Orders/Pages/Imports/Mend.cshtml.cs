using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Features.Imports;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Imports;

/// <summary>One line of the mending queue: what it says, what was read, and a form for what is missing.</summary>
[Permission("orders.mend")]
internal sealed class MendModel(OrderTypeCatalogue types) : PoetPage
{
    [BindProperty]
    public MendInput Input { get; set; } = new();

    [BindProperty]
    public DismissInput Dismiss { get; set; } = new();

    public LineToMend? Shown { get; private set; }

    public IEnumerable<SelectListItem> Types => types.All.OrderBy(t => t.Info.Name, StringComparer.Ordinal).Select(t => new SelectListItem(t.Info.Name, t.Info.Code));

    public static IEnumerable<SelectListItem> Forms { get; } = [.. Enum.GetValues<FormKind>().Select(f => new SelectListItem(f.ToString(), f.ToString()))];

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Shown = await Send(new ShowImportLine(id), cancel);
        var read = Shown.Read;
        // of the next order nothing is known but whose it is; the words are there to be divided
        var next = Shown.Recorded.Count > 0;
        Input.AnotherOrder = Shown.Line.What == Import.Whats.TwoOrders && !next ? null : false;
        Input.Mended = next ? new()
        {
            Name = read.Name, BornOn = DateParts.From(read.BornOn), PncId = read.PncId, Form = FormKind.Full, Conditions = string.Join("\n", read.Conditions?.Select(c => c.ReplaceLineEndings(" ")) ?? []),
        }
        : new()
        {
            Name = read.Name, BornOn = DateParts.From(read.BornOn), PncId = read.PncId, TypeCode = read.TypeCode, Form = read.Form ?? FormKind.Full, MadeOn = DateParts.From(read.MadeOn),
            EndsOn = DateParts.From(read.EndsOn), UntilFurtherOrder = read.UntilFurtherOrder, Conditions = string.Join("\n", read.Conditions?.Select(c => c.ReplaceLineEndings(" ")) ?? []),
        };
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        Shown = await Send(new ShowImportLine(id), cancel);
        var m = Input.Mended;
        MendedParts mended = new() // all of it given, so that an empty field clears what was read
        {
            Name = m.Name ?? "", BornOn = m.BornOn?.Date, PncId = m.PncId, TypeCode = m.TypeCode, Form = m.Form, MadeOn = m.MadeOn?.Date, EndsOn = m.EndsOn?.Date, UntilFurtherOrder = m.UntilFurtherOrder,
        };
        if (!Shown.ConditionsWithheld)
            mended = mended with { Conditions = m.Conditions?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) };
        return await Try(new MendLine(id, mended, Input.AnotherOrder, Input.Reason ?? ""), order => LocalRedirect(Input.AnotherOrder == true ? $"/imports/mending/{id}" : $"/orders/{order}"), cancel);
    }

    public async Task<IActionResult> OnPostDismissAsync(Guid id, CancellationToken cancel)
    {
        Shown = await Send(new ShowImportLine(id), cancel);
        return await Try(new DismissLine(id, Dismiss.Reason ?? ""), _ => LocalRedirect("/imports/mending"), cancel, prefix: "Dismiss");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class MendInput
{
    public MendedInput Mended { get; set; } = new();

    public bool? AnotherOrder { get; set; }

    public string? Reason { get; set; }
}

/// <summary>The parts of the order as typed.</summary>
internal sealed class MendedInput
{
    public string? Name { get; set; }
    public DateParts? BornOn { get; set; }
    public string? PncId { get; set; }
    public string? TypeCode { get; set; }
    public FormKind? Form { get; set; }
    public DateParts? MadeOn { get; set; }
    public DateParts? EndsOn { get; set; }
    public bool? UntilFurtherOrder { get; set; }
    public string? Conditions { get; set; }
}

/// <summary>Why a line is taken out of the queue.</summary>
internal sealed class DismissInput
{
    public string? Reason { get; set; }
}
