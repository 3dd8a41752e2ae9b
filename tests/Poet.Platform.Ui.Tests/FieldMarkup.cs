using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Tests;

/// <summary>The fields give the markup of GOV.UK Frontend's own examples.</summary>
public sealed class FieldMarkup
{
    private readonly ViewContext page = Rendered.Page();

    [Fact]
    public void an_input_with_a_hint() =>
        Rendered.Tree(new InputTagHelper { ViewContext = page, Name = "test-name-2", Label = "National insurance number", Hint = "It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’." })
            .ToString().Should().Be(GovUk.Example("input", "with hint text").Replace("input-with-hint-text", "test-name-2", StringComparison.Ordinal));

    [Fact]
    public void an_input_with_a_problem()
    {
        page.ViewData.ModelState.AddModelError("test-name-3", "Enter a National Insurance number in the correct format");
        Rendered.Tree(new InputTagHelper { ViewContext = page, Name = "test-name-3", Label = "National Insurance number" })
            .ToString().Should().Be(GovUk.Example("input", "with error message").Replace("input-with-error-message", "test-name-3", StringComparison.Ordinal));
    }

    [Fact]
    public void an_input_with_units() =>
        Rendered.Tree(new InputTagHelper { ViewContext = page, Name = "cost", Label = "Cost per item, in pounds", Prefix = "£", Suffix = "per item" })
            .ToString().Should().Be(GovUk.Example("input", "with prefix and suffix").Replace("input-with-prefix-suffix", "cost", StringComparison.Ordinal));

    [Fact]
    public void an_input_whose_label_is_the_heading() =>
        Rendered.Tree(new InputTagHelper { ViewContext = page, Name = "test-name", Label = "National Insurance number", LabelSize = "l", LabelIsHeading = true })
            .ToString().Should().Be(GovUk.Example("input", "with label as page heading").Replace("input-with-page-heading", "test-name", StringComparison.Ordinal));

    [Fact]
    public void a_textarea_with_a_problem()
    {
        page.ViewData.ModelState.AddModelError("no-ni-reason", "You must provide an explanation");
        Rendered.Tree(new TextareaTagHelper { ViewContext = page, Name = "no-ni-reason", Label = "Why can’t you provide a National Insurance number?" })
            .ToString().Should().Be(GovUk.Example("textarea", "with error message"));
    }

    [Fact]
    public void a_select_with_hint_and_problem()
    {
        page.ViewData.ModelState.AddModelError("select-2", "Error message goes here");
        Rendered.Tree(new SelectTagHelper
        {
            ViewContext = page,
            Name = "select-2",
            Label = "Label text goes here",
            Hint = "Hint text goes here",
            Items = [new("GOV.UK frontend option 1", "1"), new("GOV.UK frontend option 2", "2"), new("GOV.UK frontend option 3", "3")],
        }).ToString().Should().Be(GovUk.Example("select", "with hint text and error message"));
    }

    [Fact]
    public void a_file_with_hint_and_problem()
    {
        page.ViewData.ModelState.AddModelError("file-upload-3", "Error message goes here");
        Rendered.Tree(new FileTagHelper { ViewContext = page, Name = "file-upload-3", Label = "Upload a file", Hint = "Your photo may be in your Pictures, Photos, Downloads or Desktop folder. Or in an app like iPhoto." })
            .ToString().Should().Be(GovUk.Example("file-upload", "with error message and hint"));
    }

    [Fact]
    public void radios_with_a_hint() =>
        Rendered.Tree(new RadiosTagHelper
        {
            ViewContext = page,
            Name = "example-with-hint",
            Label = "Have you changed your name?",
            Hint = "This includes changing your last name or spelling your name differently.",
            Items = [new("Yes", "yes"), new("No", "no")],
        }).ToString().Should().Be(GovUk.Example("radios", "with hint"));

    [Fact]
    public void checkboxes_with_a_hint() =>
        Rendered.Tree(new CheckboxesTagHelper
        {
            ViewContext = page,
            Name = "nationality",
            Label = "What is your nationality?",
            Hint = "Select all that apply",
            Items = [new("British", "british"), new("Irish", "irish"), new("Citizen of another country", "other")],
        }).ToString().Should().Be(GovUk.Example("checkboxes", "with hint"));

    [Fact]
    public void a_date_with_a_problem_in_one_of_its_fields()
    {
        page.ViewData.ModelState.AddModelError("dob-day-error.Day", "Error message goes here");
        Rendered.Tree(new DateTagHelper { ViewContext = page, Name = "dob-day-error", Label = "What is your date of birth?", Hint = "For example, 31 3 1980" })
            .ToString().Should().Be(DateExample("with error on day input"));
    }

    [Fact]
    public void a_date_with_a_problem_of_the_whole_marks_all_three_fields()
    {
        page.ViewData.ModelState.AddModelError("dob-errors", "Error message goes here");
        Rendered.Tree(new DateTagHelper { ViewContext = page, Name = "dob-errors", Label = "What is your date of birth?", Hint = "For example, 31 3 1980" })
            .ToString().Should().Be(DateExample("with error message and hint"));
    }

    [Theory, InlineData("default"), InlineData("secondary"), InlineData("link")]
    public void a_button(string example)
    {
        var helper = example switch
        {
            "default" => new ButtonTagHelper { PreventDoubleClick = false },
            "secondary" => new ButtonTagHelper { PreventDoubleClick = false, Kind = "secondary" },
            _ => new ButtonTagHelper { Href = "~/", ViewContext = page },
        };
        TagHelperAttribute[] extra = example == "secondary" ? [new("name", "secondary")] : [];
        Rendered.Tree(helper, example switch { "default" => "Save and continue", "secondary" => "Secondary button", _ => "Link button" }, null, extra)
            .ToString().Should().Be(GovUk.Example("button", example));
    }

    [Fact]
    public void the_error_summary_lists_problems_in_the_order_of_the_fields_and_links_to_them()
    {
        page.ViewData.ModelState.AddModelError("example-error-2", "Enter a postcode, like AA1 1AA");
        page.ViewData.ModelState.AddModelError("example-error-1", "The date your passport was issued must be in the past");
        Rendered.Html(new InputTagHelper { ViewContext = page, Name = "example-error-1", Label = "First" });
        Rendered.Html(new InputTagHelper { ViewContext = page, Name = "example-error-2", Label = "Second" });

        Rendered.Tree(new ErrorSummaryTagHelper { ViewContext = page }).ToString().Should().Be(GovUk.Example("error-summary", "default"));
    }

    [Fact]
    public void the_error_summary_links_a_date_to_its_first_field_and_gives_no_link_where_there_is_no_field()
    {
        page.ViewData.ModelState.AddModelError("MadeOn", "Enter the day the order was made, for example 27 3 2026");
        page.ViewData.ModelState.AddModelError("", "Someone else changed this first");
        Rendered.Html(new DateTagHelper { ViewContext = page, Name = "MadeOn", Label = "Day the order was made" });

        var summary = Rendered.Tree(new ErrorSummaryTagHelper { ViewContext = page });
        summary.All("a").Single()["href"].Should().Be("#MadeOn_Day");
        summary.All("li").Select(l => l.Text).Should().Equal("Enter the day the order was made, for example 27 3 2026", "Someone else changed this first");
    }

    [Fact]
    public void without_problems_there_is_no_error_summary() =>
        Rendered.Html(new ErrorSummaryTagHelper { ViewContext = page }).Should().BeEmpty();

    [Fact]
    public void what_was_posted_is_shown_again_and_a_password_never()
    {
        page.ViewData.ModelState.SetModelValue("name", new ValueProviderResult("as typed"));
        page.ViewData.ModelState.SetModelValue("secret", new ValueProviderResult("as typed"));

        Rendered.Tree(new InputTagHelper { ViewContext = page, Name = "name", Label = "Name", Value = "from the model" }).All("input").Single()["value"].Should().Be("as typed");
        Rendered.Tree(new InputTagHelper { ViewContext = page, Name = "secret", Label = "Password", Type = "password" }).All("input").Single()["value"].Should().BeNull();
    }

    // the example's ids are joined with hyphens, ours as the framework joins names
    private static string DateExample(string example)
    {
        var html = GovUk.Example("date-input", example);
        var id = html.Split("class=\"govuk-date-input\" id=\"")[1].Split('"')[0];
        var name = example == "with error on day input" ? "dob-day-error" : "dob-errors";
        foreach (var (part, ours) in (ReadOnlySpan<(string, string)>)[("day", "Day"), ("month", "Month"), ("year", "Year")])
            html = html.Replace($"\"{id}-{part}\"", $"\"{name}_{ours}\"", StringComparison.Ordinal).Replace($"name=\"{part}\"", $"name=\"{name}.{ours}\"", StringComparison.Ordinal)
                .Replace($"name=\"{id}-{part}\"", $"name=\"{name}.{ours}\"", StringComparison.Ordinal);
        return html.Replace($"\"{id}\"", $"\"{name}\"", StringComparison.Ordinal).Replace($"{id}-hint", $"{name}-hint", StringComparison.Ordinal).Replace($"{id}-error", $"{name}-error", StringComparison.Ordinal);
    }
}
