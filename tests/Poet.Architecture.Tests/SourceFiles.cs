using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Poet.Platform.Plugins;

namespace Poet.Architecture.Tests;

/// <summary>What the text of the repository must be.</summary>
public sealed class SourceFiles
{
    /// <summary>The only files that may look past the filter of the own force or of restricted records, each with the reason.</summary>
    private static readonly Dictionary<string, string> MayLookPastTheForce = new()
    {
        ["src/Modules/Orders/Poet.Orders/Checks/CheckRegister.cs"] = "a check at the roadside must see the orders of every force",
        ["src/Modules/Subjects/Poet.Subjects/Search/HeldElsewhere.cs"] = "a check must not say that nothing was found where another force holds an order",
        ["src/Modules/Subjects/Poet.Subjects/Search/FindPeople.cs"] = "a search and a check must not say that nothing was found where a restricted record may be the person; what is found is marked",
        ["src/Modules/Subjects/Poet.Subjects/Search/Namesakes.cs"] = "who opens the restricted record of a namesake is to be asked too; ids alone leave it",
        ["src/Modules/Subjects/Poet.Subjects/Ensuring/KnownPeople.cs"] = "one person must not be recorded twice because another force recorded him first",
        ["src/Modules/Orders/Poet.Orders/Retention/LivesOfOrders.cs"] = "a person whom an order of another force binds must not be erased",
        ["src/Modules/Referrals/Poet.Referrals/Retention/NeedsOfReferrals.cs"] = "a person whom another force considers for an order must not be erased; no more is told than that somebody does",
        ["src/Modules/Breaches/Poet.Breaches/Retention/NeedsOfBreaches.cs"] = "a person of whom another force has an open breach must not be erased; no more is told than that one is open",
        ["src/Modules/Visits/Poet.Visits/Retention/NeedsOfVisits.cs"] = "when another force last visited a person counts for how long the record is kept; no more is told than the day",
        ["src/Modules/Transfers/Poet.Transfers/Retention/NeedsOfTransfers.cs"] = "a person whose orders are on their way to another force must not be erased; no more is told than that they are",
        ["src/Modules/Plans/Poet.Plans/Retention/NeedsOfPlans.cs"] = "a person whom another force manages as a nominal must not be erased; no more is told than that somebody does and until when reports keep the record",
        ["src/Modules/Plans/Poet.Plans/Tiers/TierCounting.cs"] = "how often somebody was named must not depend on who asks: a restricted report counts; the query names the force itself, and only numbers leave it",
        ["src/Modules/Plans/Poet.Plans/Tiers/Everybody.cs"] = "the same when everybody is counted",
        ["src/Modules/Plans/Poet.Plans/MappaReferrals/DraftMappaReferrals.cs"] = "a pattern must not depend on who brought the fact; one force's breaches make one force's referral, which is read through both filters",
        ["src/Modules/Plans/Poet.Plans/Problems/FollowVisits.cs"] = "that a visit took place is kept of restricted people too, once whoever brought the fact; what a profile counts goes through both filters",
        ["src/Modules/Plans/Poet.Plans/Tiers/RunTrawl.cs"] = "a trawl compares everybody of the force with what was known, restricted people too; the list of differences is filtered again when it is shown",
        ["src/Modules/Plans/Poet.Plans/Tiers/Recount.cs"] = "facts are taken in the background for each force that has reports of the people",
        ["src/Modules/Plans/Poet.Plans/Nominals/NominalDesk.cs"] = "a background count must move the nominal of a restricted person, too, and nobody is adopted twice because a record is restricted",
        ["src/Modules/Plans/Poet.Plans/Nominals/EvaluateNominals.cs"] = "numbers before and after adoption must be the same whoever asks: restricted people count, the force's own filter stays on, and nobody is named",
        ["src/Modules/Referrals/Poet.Referrals/Features/Briefings/ShowBriefings.cs"] = "referrals of a district must be the same number whoever asks: restricted people count, the force's own filter stays on, and nobody is named",
        ["src/Modules/Subjects/Poet.Subjects/Equality/CountTraits.cs"] = "on whom orders fall must be the same number whoever asks: restricted people count, and those whose orders went elsewhere since; only what the own force said counts, and only numbers leave",
        ["src/Modules/Subjects/Poet.Subjects/Mappa/NeedsOfMappa.cs"] = "a person whom another force manages under MAPPA must not be erased; no more is told than that somebody may",
        ["src/Modules/Subjects/Poet.Subjects/Retention/ErasureRules.cs"] = "what a person has asked another force for must not be erased; no more is told than that it was",
        ["src/Modules/Orders/Poet.Orders/OrdersQuestions.cs"] = "whose an order is now asks about the time before it came, too; the query names the force itself, and restrictions and sharing stay on",
        ["src/Modules/Orders/Poet.Orders/Checks/WhatIsNotShared.cs"] = "the auditor must learn why a partner was not shown an order; the force's own filter stays on",
        ["src/Modules/Subjects/Poet.Subjects/Search/SharedPeople.cs"] = "the same for a person",
    };

    private const string LooksPast = @"IgnoreQueryFilters|\.PastRestrictions\(";

    private static readonly string Root = typeof(SourceFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!;
    private static readonly string[] Core = ["src/Host/", "src/Platform/", "src/Modules/", "src/Migrations/", "src/Sdk/", "src/Conformance/"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Everything = new(() => [.. Files()]);

    private sealed record SourceFile(string Path, string Text)
    {
        public int Lines => Text.Count(c => c == '\n');
        public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal) && !Path.Contains("/Migrations/Poet.Migrations", StringComparison.Ordinal);
    }

    [Fact]
    public void no_file_is_longer_than_300_lines() => TooLong(Everything.Value).ShouldBeClean(atLeast: 300);

    [Fact]
    public void a_long_file_is_named() => TooLong([new("src/Long.cs", new string('\n', 301))]).ShouldName("src/Long.cs");

    [Fact]
    public void most_files_are_short()
    {
        var lengths = Everything.Value.Where(f => f.IsCode && f.Path.StartsWith("src/", StringComparison.Ordinal)).Select(f => f.Lines).Order().ToList();
        lengths[lengths.Count / 2].Should().BeInRange(20, 70, "a reader takes in a short file at once; many tiny ones would only hide the same thing");
        lengths[lengths.Count * 95 / 100].Should().BeLessThan(200);
    }

    [Fact]
    public void only_listed_files_look_past_the_own_force()
    {
        PastTheForce(Everything.Value).ShouldBeClean(atLeast: 300);
        foreach (var path in MayLookPastTheForce.Keys)
            Everything.Value.Single(f => f.Path == path).Text.Should().MatchRegex(LooksPast, "a file that needs no exception must not have one");
    }

    [Fact]
    public void another_file_that_does_is_named()
    {
        PastTheForce([new("src/Modules/Orders/Peek.cs", "db.Orders.IgnoreQueryFilters()")]).ShouldName("src/Modules/Orders/Peek.cs");
        PastTheForce([new("src/Modules/Orders/Past.cs", "using (db.PastRestrictions())")]).ShouldName("src/Modules/Orders/Past.cs");
    }

    [Fact]
    public void no_page_says_code() => SaysCode(Everything.Value).ShouldBeClean(atLeast: 100);

    [Fact]
    public void a_page_that_takes_code_for_an_address_is_named() => SaysCode([new("src/A.cshtml", "<p>in 40 days each@if (more) {<br>}</p>"), new("src/B.cshtml", "<p>@row.Days@if (more) {<br>}</p>")]).ShouldName("src/A.cshtml:each@if");

    [Fact]
    public void the_core_names_no_order_type() => Naming(Everything.Value).ShouldBeClean(atLeast: 200);

    [Theory]
    [InlineData("// only for an SPO", "SPO")]
    [InlineData("var x = \"stalking Protection  order\";", "Stalking protection order")]
    [InlineData("/// <summary>A Gang injunction.</summary>", "Gang injunction")]
    public void an_order_type_named_in_the_core_is_told_with_its_place(string text, string named) =>
        Naming([new("src/Modules/Orders/Named.cs", "\n" + text)]).ShouldName($"src/Modules/Orders/Named.cs:2 names {named}");

    private static Findings TooLong(IReadOnlyList<SourceFile> files) =>
        Findings.Of(files.Where(f => f.IsCode), f => f.Lines > 300 ? [$"{f.Path} has {f.Lines} lines"] : []);

    private static Findings PastTheForce(IReadOnlyList<SourceFile> files) => Findings.Of(files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal)), f =>
        Regex.IsMatch(f.Text, LooksPast) && !MayLookPastTheForce.ContainsKey(f.Path) ? [f.Path] : []);

    // to Razor a word right before @ is an address of e-mail, and what follows is shown
    private static Findings SaysCode(IReadOnlyList<SourceFile> files) => Findings.Of(files.Where(f => f.Path.EndsWith(".cshtml", StringComparison.Ordinal)), f =>
        Regex.Matches(f.Text, @"(?<=[\s>])\w+@(if|foreach|for|switch|while)\b").Select(m => $"{f.Path}:{m.Value}"));

    private static Findings Naming(IReadOnlyList<SourceFile> files)
    {
        var names = OrderTypeNames();
        return Findings.Of(files.Where(f => Core.Any(c => f.Path.StartsWith(c, StringComparison.Ordinal))), file => names.SelectMany(name => name.Pattern.Matches(file.Text)
            .Select(m => $"{file.Path}:{file.Text[..m.Index].Count(c => c == '\n') + 1} names {name.Name}")));
    }

    private static IReadOnlyList<(string Name, Regex Pattern)> OrderTypeNames()
    {
        var types = OrderTypeCatalogue.Load(new(), NullLogger.Instance).All;
        types.Should().HaveCountGreaterThanOrEqualTo(8, "the plugins must be loaded for this to mean anything");
        var codes = types.Select(t => t.Info.Code).Concat(types.SelectMany(t => t.Editions).SelectMany(e => e.Forms).Select(f => f.ShortName)).Distinct();
        var names = types.Select(t => t.Info.Name).Concat(types.SelectMany(t => t.Editions).SelectMany(e => e.Forms).Select(f => f.Name)).Distinct();
        return
        [
            .. codes.Select(c => (c, new Regex($@"\b{Regex.Escape(c)}s?\b"))),
            .. names.Select(n => (n, new Regex($@"\b{Regex.Escape(n).Replace(@"\ ", @"\s+", StringComparison.Ordinal)}", RegexOptions.IgnoreCase))),
        ];
    }

    private static IEnumerable<SourceFile> Files()
    {
        string[] kinds = [".cs", ".cshtml", ".json", ".md", ".css", ".js", ".mjs", ".csproj", ".props", ".targets", ".txt", ".csv"];
        string[] notOurs = ["/bin/", "/obj/", "/node_modules/", "/wwwroot/lib/"];
        return from folder in new[] { "src", "tests" }
               from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
               let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
               where kinds.Contains(Path.GetExtension(path)) && !notOurs.Any(n => path.Contains(n, StringComparison.Ordinal)) && !path.StartsWith("tests/data/", StringComparison.Ordinal)
               select new SourceFile(path, File.ReadAllText(file));
    }
}
