namespace Poet.Platform.Ui.Forms;

/// <summary>The fields a page has rendered, in order, so that the layout's error summary lists problems in that order and links only to what is there.</summary>
internal sealed class FieldsOnPage
{
    private readonly Dictionary<string, (int Place, string Id)> fields = new(StringComparer.OrdinalIgnoreCase);

    public static FieldsOnPage Of(HttpContext request)
    {
        if (request.Items[typeof(FieldsOnPage)] is FieldsOnPage known)
            return known;
        var made = new FieldsOnPage();
        request.Items[typeof(FieldsOnPage)] = made;
        return made;
    }

    /// <summary>Notes a field and the id of the control that a link to it should reach.</summary>
    public void Add(string name, string id) => fields.TryAdd(name, (fields.Count, id));

    public int PlaceOf(string name) => fields.TryGetValue(name, out var field) ? field.Place : int.MaxValue;

    public string? IdOf(string name) => fields.TryGetValue(name, out var field) ? field.Id : null;
}
