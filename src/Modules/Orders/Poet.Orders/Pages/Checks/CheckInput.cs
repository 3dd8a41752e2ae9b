using System.ComponentModel.DataAnnotations;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Ui.Forms;

namespace Poet.Orders.Pages.Checks;

/// <summary>The fields of the form, as typed. Everything but who is optional; empty is "not said".</summary>
internal sealed class CheckInput
{
    public string? Name { get; set; }
    public DateParts? Born { get; set; }
    public string? Pnc { get; set; }
    public string? Cro { get; set; }

    [Display(Name = "Day it happened")]
    public DateParts? On { get; set; }

    public string? Time { get; set; }

    public Guid? Place { get; set; }
    public string? PremisesClass { get; set; }
    public string? TradeName { get; set; }
    public bool? Inside { get; set; }
    public bool? PassingThrough { get; set; }
    public bool? PlaceExcepted { get; set; }
    public string? Latitude { get; set; }
    public string? Longitude { get; set; }
    public string? ErrorMetres { get; set; }

    /// <summary>nobody, other, or a person's id.</summary>
    public string? With { get; set; }

    public string? WithAge { get; set; }
    public string? WithMetres { get; set; }
    public bool? WithSupervised { get; set; }
    public bool? WithByChance { get; set; }
    public bool? WithExcepted { get; set; }

    public Guid? Contacted { get; set; }
    public ContactMeans? Means { get; set; }
    public bool? SubjectCommunicated { get; set; }
    public bool? OtherBegan { get; set; }
    public bool? AskedThirdParty { get; set; }
    public bool? ContactExcepted { get; set; }

    public string? Phones { get; set; }
    public string? LooseSims { get; set; }
    public string? Computers { get; set; }
    public string? Numbers { get; set; }
    public bool? RefusedInspection { get; set; }

    public string? Pounds { get; set; }
    public VehicleUse? Use { get; set; }
    public string? Mark { get; set; }
    public string? Country { get; set; }

    [Display(Name = "Day of departure")]
    public DateParts? Departs { get; set; }

    public bool? Departing { get; set; }
    public AccountKind? Account { get; set; }
    public string? AccountName { get; set; }
    public ConductKind? Conduct { get; set; }
    public Guid? ConductTo { get; set; }
    public string? Item { get; set; }
    public bool? ItemInPublic { get; set; }
}
