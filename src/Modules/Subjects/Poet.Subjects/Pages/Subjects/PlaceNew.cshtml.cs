using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk.Geometry;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Adding a place, with its area as a circle or as pasted GeoJSON.</summary>
[Permission("subjects.change")]
internal sealed class PlaceNewModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PlaceInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadPeople(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var area = Area();
        var answer = await Try(new AddPlace(Id, Input.Name ?? "", Input.Protected, area, Input.HomeOf, Input.Reason ?? ""), _ => LocalRedirect($"/subjects/{Id}?done=place"), cancel);
        if (answer is not LocalRedirectResult)
            await LoadPeople(cancel);
        return answer;
    }

    private async Task LoadPeople(CancellationToken cancel) =>
        People = [.. (await Send(new ShowSubject(Id), cancel)).People.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];

    private JsonElement? Area()
    {
        var circle = new[] { Input.Latitude, Input.Longitude, Input.Radius }.Select(v => v?.Trim() ?? "").ToList();
        if (circle.All(v => v.Length == 0))
            return Pasted();
        if (!string.IsNullOrWhiteSpace(Input.Area))
            ModelState.AddModelError("Input.Area", "Give either a circle or GeoJSON, not both");
        var latitude = Number(circle[0], "Input.Latitude", "Enter the latitude as a number from -90 to 90, for example 51.7356", 90);
        var longitude = Number(circle[1], "Input.Longitude", "Enter the longitude as a number from -180 to 180, for example 0.4685", 180);
        var radius = Number(circle[2], "Input.Radius", "Enter the radius as a number of metres, above 0 and at most 100,000", AreaRules.GreatestRadiusMetres);
        if (radius <= 0)
            ModelState.AddModelError("Input.Radius", "Enter the radius as a number of metres, above 0 and at most 100,000");
        return ModelState.IsValid ? JsonSerializer.SerializeToElement<Area>(new Circle(new(longitude, latitude), radius)) : null;
    }

    private double Number(string text, string field, string says, double most)
    {
        if (double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= most)
            return number;
        ModelState.AddModelError(field, says);
        return double.NaN;
    }

    private JsonElement? Pasted()
    {
        if (string.IsNullOrWhiteSpace(Input.Area))
            return null;
        try
        {
            using var json = JsonDocument.Parse(Input.Area);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            ModelState.AddModelError("Input.Area", "Paste the whole GeoJSON: this is not JSON that can be read");
            return null;
        }
    }

    internal sealed class PlaceInput
    {
        [Required(ErrorMessage = "Enter the name of the place")]
        public string? Name { get; set; }

        public bool Protected { get; set; }

        public List<Guid> HomeOf { get; set; } = [];

        public string? Latitude { get; set; }

        public string? Longitude { get; set; }

        public string? Radius { get; set; }

        public string? Area { get; set; }

        [Required(ErrorMessage = "Enter why you do this")]
        public string? Reason { get; set; }
    }
}
