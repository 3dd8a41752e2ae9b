using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Schema;

/// <summary>Draws the fields of a schema form.</summary>
internal sealed class SchemaFields(
    string prefix, ModelStateDictionary state, FieldsOnPage page, IReadOnlyList<SelectListItem> people, IReadOnlyList<SelectListItem> places)
{
    // up to this many answers are shown at once, more in a list
    private const int MostRadios = 6;
    private const int MostLargeBoxes = 4;

    public IEnumerable<IHtmlContent> Of(SchemaShape.Group group, TypedForm typed, string name) =>
        group.Parts.Select(p => One(p.Shape, typed.At(p.Name), $"{name}.{p.Name}"));

    private TagBuilder One(SchemaShape shape, TypedForm typed, string name)
    {
        var field = Question(shape, name);
        return shape switch
        {
            SchemaShape.Group group => Set(field, Of(group, typed, name)),
            SchemaShape.Rows rows => Rows(field, rows, typed, name),
            SchemaShape.Lines => Controls.TextArea(field with { Hint = Markup.Classes(field.Hint is null ? null : field.Hint + ".", "One on each line") }, typed.Text, 4),
            SchemaShape.YesNo { IsNullable: false } => Controls.Checkbox(field, typed.Text == "true"),
            SchemaShape.YesNo => Controls.Radios(field, Answers(["true", "false"], v => v == "true" ? "Yes" : "No", typed, shape), inline: true),
            SchemaShape.OneOf { Values.Count: <= MostRadios } one => Controls.Radios(field, Answers(one.Values, DisplayWords.Spaced, typed, shape), inline: FitsOneLine(one)),
            SchemaShape.OneOf one => Controls.Select(field, [Open(shape), .. one.Values.Select(v => new Choice(v, DisplayWords.Spaced(v), v == typed.Text))]),
            SchemaShape.SomeOf some => Controls.Checkboxes(field,
                [.. some.Values.Select(v => new Choice(v, DisplayWords.Spaced(v), typed.Texts.Contains(v)))], small: some.Values.Count > MostLargeBoxes),
            SchemaShape.OneRecord one => Controls.Select(field, [Open(shape), .. Records(one.IsPerson, typed)]),
            SchemaShape.SomeRecords some => SomeRecords(field, some, typed),
            SchemaShape.Day => DateControl.Of(field, part => typed.At(part).Text, part => IsWrong(name, part)),
            SchemaShape.Instant => DateControl.Of(field, part => typed.At(part).Text, part => IsWrong(name, part), withTime: true),
            SchemaShape.Clock => Controls.Text(field, typed.Text, new() { Width = 5, Spellcheck = false }),
            SchemaShape.Number number => Controls.Text(field, typed.Text, new() { Width = 10, InputMode = number.IsWhole ? "numeric" : "decimal", Spellcheck = false }),
            SchemaShape.Words { Most: <= 200 } words => Controls.Text(field, typed.Text, new() { Width = words.Most <= 20 ? 20 : null }),
            SchemaShape.Words => Controls.TextArea(field, typed.Text, 5),
            _ => Controls.TextArea(field with { Hint = Markup.Classes(field.Hint is null ? null : field.Hint + ".", "As JSON") }, typed.Text, 5),
        };
    }

    private Field Question(SchemaShape shape, string name)
    {
        var isDate = shape is SchemaShape.Day or SchemaShape.Instant;
        if (isDate)
            DateControl.NoteOnPage(name, page);
        else
            page.Add(name, Markup.IdOf(FirstControl(shape, name)));
        var mayStayOpen = !shape.IsAsked
            && shape is (SchemaShape.Number or SchemaShape.Words or SchemaShape.Day or SchemaShape.Instant or SchemaShape.Clock or SchemaShape.OneRecord);
        return new(name, mayStayOpen ? shape.Title + " (optional)" : shape.Title)
        {
            Hint = shape.Hint ?? (shape is SchemaShape.Clock ? "For example, 22:30" : null),
            Errors = [.. FieldErrors.Of(state, name), .. isDate ? DateControl.Parts.SelectMany(p => FieldErrors.Of(state, $"{name}.{p}")) : []],
        };
    }

    private static string FirstControl(SchemaShape shape, string name) => shape switch
    {
        SchemaShape.Group { Parts: [var (first, part), ..] } => FirstControl(part, $"{name}.{first}"),
        SchemaShape.Rows rows => FirstControl(rows.Row, name + "[0]"),
        SchemaShape.Day or SchemaShape.Instant => name + ".Day",
        _ => name,
    };

    private bool IsWrong(string name, string part) => FieldErrors.Of(state, $"{name}.{part}").Count > 0;

    private TagBuilder Rows(Field field, SchemaShape.Rows rows, TypedForm typed, string name)
    {
        var filled = typed.Rows;
        // one blank row more than is filled, where there is room
        var count = Math.Max(Math.Min(filled.Count + 1, rows.Most ?? int.MaxValue), rows.Least);
        var drawn = Enumerable.Range(0, count).Select(i =>
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]");
            var row = i < filled.Count ? filled[i] : TypedForm.Empty;
            return Set(new(at, string.Create(CultureInfo.InvariantCulture, $"{rows.Title}: {i + 1}")) { Errors = FieldErrors.Of(state, at) }, Of(rows.Row, row, at));
        }).ToList();
        var more = count >= rows.Most ? null
            : Markup.Element("button", "govuk-button govuk-button--secondary", Markup.Text("Add another"), Markup.Hidden(" to " + DisplayWords.InSentence(rows.Title)))
                .With("type", "submit").With("name", $"{prefix}.{SchemaFormReader.AddField}").With("value", name[(prefix.Length + 1)..]).With("data-module", "govuk-button");
        return Set(field with { Size = "s" }, [Markup.Element("div", "poet-rows", drawn), more]);
    }

    // several questions under one legend; the fieldset itself is not a control
    private static TagBuilder Set(Field field, IEnumerable<IHtmlContent?> inside) =>
        (field with { Size = field.Size ?? "s" }).Legended(Markup.Together(inside));

    private TagBuilder SomeRecords(Field field, SchemaShape.SomeRecords some, TypedForm typed)
    {
        var records = Records(some.IsPerson, typed);
        return records.Count > 0 ? Controls.Checkboxes(field, records)
            : field.Legended(Markup.Element("p", "govuk-body", $"There is no {(some.IsPerson ? "person" : "place")} to choose yet: record one first"));
    }

    private List<Choice> Records(bool ofPeople, TypedForm typed)
    {
        var known = ofPeople ? people : places;
        return
        [
            .. known.Select(k => new Choice(k.Value, k.Text, typed.Texts.Contains(k.Value, StringComparer.OrdinalIgnoreCase))),
            // what the terms name already is kept, even where this user may not see the record
            .. typed.Texts.Where(t => t.Length > 0 && !known.Any(k => k.Value.Equals(t, StringComparison.OrdinalIgnoreCase)))
                .Select(t => new Choice(t, ofPeople ? "A person whose record is not shown to you" : "A place whose record is not shown to you", true)),
        ];
    }

    private static IEnumerable<Choice> Answers(IEnumerable<string> values, Func<string, string> label, TypedForm typed, SchemaShape shape)
    {
        foreach (var value in values)
            yield return new(value, label(value), value == typed.Text);
        if (shape.IsNullable)
            yield return new("", "Not stated", typed.Text is { Length: 0 });
    }

    private static bool FitsOneLine(SchemaShape.OneOf one) => one is { IsNullable: false, Values.Count: <= 3 } && one.Values.Sum(v => v.Length) <= 30;

    private static Choice Open(SchemaShape shape) => new("", shape.IsAsked ? "Choose one" : "Not stated", false);
}
