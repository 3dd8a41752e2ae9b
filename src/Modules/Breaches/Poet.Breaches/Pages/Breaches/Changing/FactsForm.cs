using System.ComponentModel.DataAnnotations;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>The facts most often found, as typed; the API takes all that the check knows. Empty is "not said".</summary>
internal class FactsForm : ReasonForm
{
    private const int MostDevices = 20;

    [Display(Name = "Telephones found"), Range(0, MostDevices, ErrorMessage = "Enter how many telephones from 0 to 20")]
    public int? Phones { get; set; }

    public string? Numbers { get; set; }

    [Display(Name = "Cash found"), Range(0, 100_000_000, ErrorMessage = "Enter the cash in pounds, for example 499.99")]
    public decimal? Pounds { get; set; }

    public Guid? Contacted { get; set; }

    public ContactMeans? Means { get; set; }

    public VehicleUse? Use { get; set; }

    public string? Mark { get; set; }

    /// <summary>Fields that only make sense together, each with what is missing.</summary>
    public IEnumerable<(string Field, string Problem)> Halves()
    {
        if (Contacted is null != Means is null)
            yield return (Contacted is null ? nameof(Contacted) : nameof(Means), "Choose both who was contacted and how");
        if (Use is null && !string.IsNullOrWhiteSpace(Mark))
            yield return (nameof(Use), "Choose what the person did with the vehicle");
        if ((Phones ?? 0) < Typed().Length)
            yield return (nameof(Phones), "Enter at least as many telephones as numbers");
    }

    /// <summary>Null where nothing was said.</summary>
    public Facts? Read()
    {
        var numbers = Typed();
        Facts facts = new()
        {
            Devices = Phones is { } phones ? [.. Enumerable.Range(0, phones).Select(i => new DeviceFact { Kind = DeviceKind.MobilePhone, Number = numbers.ElementAtOrDefault(i) })] : null,
            Cash = Pounds is { } pounds ? pounds == 0 ? [] : [new("GBP", pounds)] : null,
            Communication = Contacted is { } who && Means is { } means ? new(who, means) { SubjectCommunicated = true } : null,
            Vehicles = Use is { } use ? [new(use) { Mark = string.IsNullOrWhiteSpace(Mark) ? null : Mark.Trim().ToUpperInvariant() }] : null,
        };
        return facts == new Facts() ? null : facts;
    }

    private string[] Typed() => (Numbers ?? "").Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
