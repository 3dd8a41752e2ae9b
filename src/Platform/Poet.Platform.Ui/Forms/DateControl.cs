using Microsoft.AspNetCore.Mvc.Rendering;

namespace Poet.Platform.Ui.Forms;

/// <summary>The GOV.UK markup of a day in three fields.</summary>
internal static class DateControl
{
    /// <summary>The fields; the time is asked for only with an instant.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["Day", "Month", "Year", "Time"];

    /// <summary>A problem with the whole date leads to its day.</summary>
    public static void NoteOnPage(string name, FieldsOnPage fields)
    {
        fields.Add(name, Markup.IdOf(name + ".Day"));
        foreach (var part in Parts)
            fields.Add($"{name}.{part}", Markup.IdOf($"{name}.{part}"));
    }

    /// <summary>The three fields under their legend.</summary>
    /// <param name="field">The question.</param>
    /// <param name="typed">What stands in Day, Month and Year.</param>
    /// <param name="isWrong">Which of the three is wrong; where none is and the question has a problem, all are marked.</param>
    /// <param name="birthday">True for the user's own date of birth.</param>
    /// <param name="withTime">True to ask for the time of day beside it.</param>
    public static TagBuilder Of(Field field, Func<string, string?> typed, Func<string, bool> isWrong, bool birthday = false, bool withTime = false)
    {
        var markAll = field.IsWrong && !Parts.Any(isWrong);
        return field.Legended(Markup.Element("div", "govuk-date-input",
            Part("Day", 2), Part("Month", 2), Part("Year", 4), withTime ? Part("Time", 5) : null).With("id", field.Id), role: "group");

        TagBuilder Part(string part, int width)
        {
            var id = Markup.IdOf($"{field.Name}.{part}");
            var css = Markup.Classes("govuk-input govuk-date-input__input", FormattableString.Invariant($"govuk-input--width-{width}"),
                markAll || isWrong(part) ? "govuk-input--error" : null);
            return Markup.Element("div", "govuk-date-input__item", Markup.Element("div", "govuk-form-group",
                Markup.Element("label", "govuk-label govuk-date-input__label", part).With("for", id),
                Markup.Element("input", css).With("id", id).With("name", $"{field.Name}.{part}").With("type", "text")
                    .With("inputmode", part == "Time" ? null : "numeric").With("value", typed(part))
                    .With("autocomplete", birthday ? "bday-" + part.ToLowerInvariant() : null)));
        }
    }
}
