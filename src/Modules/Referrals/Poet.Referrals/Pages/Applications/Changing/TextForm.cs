using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>What is asked for, but its conditions: the form and way the law has, the court, how long.</summary>
internal sealed class TextForm : ReasonForm
{
    /// <summary>Form and route with a colon between.</summary>
    [Required(ErrorMessage = "Choose how it is asked for")]
    public string? Way { get; set; }

    public string? Court { get; set; }

    [Range(0, 99, ErrorMessage = "Enter years from 0 to 99")]
    public int? Years { get; set; }

    [Range(0, 120, ErrorMessage = "Enter months from 0 to 120")]
    public int? Months { get; set; }

    [Range(0, 3660, ErrorMessage = "Enter days from 0 to 3,660")]
    public int? Days { get; set; }

    public bool UntilFurtherOrder { get; set; }

    public static TextForm Of(TextView text) => new()
    {
        Way = $"{text.Form}:{text.Route}", Court = text.Court, Years = Some(text.Length.Years), Months = Some(text.Length.Months), Days = Some(text.Length.Days), UntilFurtherOrder = text.Length.UntilFurtherOrder,
    };

    /// <summary>The ways that the law of the type has today, and that may be applied for here.</summary>
    public static IReadOnlyList<SelectListItem> Ways(OrderTypeCatalogue types, string? code, DateOnly today) => code is null || types.Find(code) is not { } type ? [] :
    [
        .. Enum.GetValues<FormKind>().Where(f => types.NotAppliedFor(type, type.EditionOn(today, f), f, today) is null).Select(f => type.EditionOn(today, f).Form(f)).OfType<OrderForm>()
            .SelectMany(f => f.Routes.DistinctBy(r => r.Kind).Select(r => new SelectListItem($"{f.Name}, {SayApplication.Route(r.Kind)} ({r.Section})", $"{f.Kind}:{r.Kind}"))),
    ];

    /// <summary>The text with these conditions; null when nobody offered this way.</summary>
    public TextInput? Read(IReadOnlyList<ClauseInput> conditions) => Way?.Split(':') is [var form, var route] && Enum.TryParse<FormKind>(form, out var kind) && Enum.TryParse<RouteKind>(route, out var way) ? new()
    {
        Form = kind, Route = way, Court = Court, Length = new() { Years = Years ?? 0, Months = Months ?? 0, Days = Days ?? 0, UntilFurtherOrder = UntilFurtherOrder }, Conditions = conditions,
    } : null;

    /// <summary>Where a field of the command stands on the page.</summary>
    public static string? OnPage(string? field) => field switch
    {
        "length" => "years",
        "form" or "route" => "way",
        _ => field,
    };

    private static int? Some(int number) => number == 0 ? null : number;
}
