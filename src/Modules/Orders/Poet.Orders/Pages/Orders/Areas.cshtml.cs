using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Areas;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders;

/// <summary>Whose areas hold a position. What is typed is posted and never stands in the address.</summary>
[Permission("orders.read")]
internal sealed class AreasModel : PoetPage
{
    [BindProperty]
    public PositionInput Input { get; set; } = new();

    public AreasAt? Found { get; private set; }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        var (north, east, error) = (Number(Input.Latitude, nameof(Input.Latitude), "Enter the latitude in degrees, for example 53.7997"),
            Number(Input.Longitude, nameof(Input.Longitude), "Enter the longitude in degrees, for example -1.5492"),
            string.IsNullOrWhiteSpace(Input.ErrorMetres) ? 20 : Number(Input.ErrorMetres, nameof(Input.ErrorMetres), "Enter the error of the position in metres, 0 to 2,000"));
        if (!ModelState.IsValid)
            return;
        try
        {
            Found = await Send(new ShowAreasAt(east, north, error), cancel);
        }
        catch (BadInputException refused)
        {
            AddProblems(refused);
        }
        catch (TooOftenException refused)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            AddProblems(refused);
        }
    }

    private double Number(string? text, string field, string mend)
    {
        if (double.TryParse(text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        ModelState.AddModelError("Input." + field, mend);
        return 0;
    }
}

/// <summary>A position as typed.</summary>
internal sealed class PositionInput
{
    [Display(Name = "Latitude")]
    public string? Latitude { get; set; }

    [Display(Name = "Longitude")]
    public string? Longitude { get; set; }

    [Display(Name = "Error")]
    public string? ErrorMetres { get; set; }
}
