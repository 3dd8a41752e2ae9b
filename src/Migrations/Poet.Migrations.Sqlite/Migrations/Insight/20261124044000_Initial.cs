using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.Sqlite.Migrations.Insight
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "insight_CostEstimates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Row = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Low = table.Column<int>(type: "INTEGER", nullable: false),
                    High = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StruckOutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_insight_CostEstimates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "insight_CountedSoFar",
                columns: table => new
                {
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Build = table.Column<Guid>(type: "TEXT", nullable: false),
                    Counts = table.Column<string>(type: "TEXT", nullable: false),
                    Ahead = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_insight_CountedSoFar", x => x.Force);
                });

            migrationBuilder.CreateTable(
                name: "insight_Disclosures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AsKnownAt = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_insight_Disclosures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "insight_Moments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Record = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    What = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KnownFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    KnownUntil = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_insight_Moments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "insight_People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KnownFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    KnownUntil = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_insight_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "insight_Stretches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Record = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Risk = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LateFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    KnownFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    KnownUntil = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_insight_Stretches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "insight_Taken",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Record = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_insight_Taken", x => new { x.Kind, x.Record });
                });

            migrationBuilder.CreateIndex(
                name: "IX_insight_CostEstimates_Force_Label",
                table: "insight_CostEstimates",
                columns: new[] { "Force", "Label" });

            migrationBuilder.CreateIndex(
                name: "IX_insight_Disclosures_Force_AskedAt",
                table: "insight_Disclosures",
                columns: new[] { "Force", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_insight_Disclosures_Force_Figure_State",
                table: "insight_Disclosures",
                columns: new[] { "Force", "Figure", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_insight_Disclosures_Reference",
                table: "insight_Disclosures",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_insight_Moments_Force_Kind_What_On",
                table: "insight_Moments",
                columns: new[] { "Force", "Kind", "What", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_insight_Moments_Kind_Record_What",
                table: "insight_Moments",
                columns: new[] { "Kind", "Record", "What" });

            migrationBuilder.CreateIndex(
                name: "IX_insight_Moments_Kind_SubjectId",
                table: "insight_Moments",
                columns: new[] { "Kind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_insight_People_PersonId",
                table: "insight_People",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_insight_People_RecordId",
                table: "insight_People",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_insight_Stretches_Force_Kind_State_Until",
                table: "insight_Stretches",
                columns: new[] { "Force", "Kind", "State", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_insight_Stretches_Kind_Record",
                table: "insight_Stretches",
                columns: new[] { "Kind", "Record" });

            migrationBuilder.CreateIndex(
                name: "IX_insight_Stretches_Kind_SubjectId",
                table: "insight_Stretches",
                columns: new[] { "Kind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_insight_Taken_At",
                table: "insight_Taken",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "insight_CostEstimates");

            migrationBuilder.DropTable(
                name: "insight_CountedSoFar");

            migrationBuilder.DropTable(
                name: "insight_Disclosures");

            migrationBuilder.DropTable(
                name: "insight_Moments");

            migrationBuilder.DropTable(
                name: "insight_People");

            migrationBuilder.DropTable(
                name: "insight_Stretches");

            migrationBuilder.DropTable(
                name: "insight_Taken");
        }
    }
}
